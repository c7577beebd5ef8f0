import type { ProblemCatalogue } from './problem.js';

export const dispatchProblems = {
  DocumentIsAlreadyOnItsWay: {
    status: 409,
    text: (d) => `Văn bản ${d.code} đã được gửi tới ${d.receiver}; không gửi lần thứ hai.`,
  },
  DeliveryIsUnknown: {
    status: 404,
    text: () => 'Không có lượt gửi này trong cơ quan.',
  },
  DeliveryIsNotRefused: {
    status: 409,
    text: (d) =>
      `${d.receiver} chưa từ chối văn bản ${d.code}. Chỉ gửi lại sau khi nơi nhận từ chối hoặc việc gửi đã dừng vì lỗi.`,
  },
  DeliveryDoesNotWait: {
    status: 409,
    text: (d) => `Văn bản ${d.code} đã chuyển tới ${d.receiver}; không cần gửi lại.`,
  },
  DeliveryIsDone: {
    status: 409,
    text: (d) => `Việc gửi văn bản ${d.code} tới ${d.receiver} đã kết thúc.`,
  },
  WaivingNeedsReason: {
    status: 422,
    text: () => 'Thôi chờ nơi nhận trả lời phải ghi rõ lý do.',
  },
  StatusIsForNoDelivery: {
    status: 404,
    text: (d) => `Cơ quan ${d.organId} không phải nơi nhận văn bản ${d.documentUid}.`,
  },
  RefusalNeedsReason: {
    status: 422,
    text: () => 'Từ chối tiếp nhận phải ghi rõ lý do.',
  },
  ReceiverIsNotHere: {
    status: 404,
    text: (d) => `Nơi này không nhận văn bản cho cơ quan có mã định danh ${d.organId}.`,
  },
  PackageHasManyReceivers: {
    status: 422,
    text: () => 'Mỗi gói tin gửi tới đây chỉ được ghi một nơi nhận.',
  },
  PackageIsNotValid: {
    status: 422,
    text: (d) => `Gói tin không hợp lệ: ${d.summary}`,
  },
  SenderIsNotRegistered: {
    status: 403,
    text: (d) =>
      `Cơ quan gửi ${d.organId} chưa đăng ký chứng thư số với nơi nhận nên gói tin không được nhận.`,
  },
  PackageSignatureIsNotValid: {
    status: 403,
    text: (d) => `Chữ ký số của gói tin không được chấp nhận: ${d.summary}`,
  },
  PackageHasNoMainPdf: {
    status: 422,
    text: () => 'Gói tin phải kèm đúng một tệp PDF là văn bản chính.',
  },
  MessageIdIsUsedTwice: {
    status: 409,
    text: () => 'Mã gói tin này đã dùng cho một gói tin khác nội dung.',
  },
  DocumentComesWithAnotherPdf: {
    status: 409,
    text: (d) =>
      `Văn bản ${d.code} đã đến trước đây với một tệp khác; cùng mã văn bản thì tệp phải giữ nguyên.`,
  },
  IncomingIsUnknown: {
    status: 404,
    text: () => 'Không có văn bản đến này trong cơ quan.',
  },
  IncomingIsDecided: {
    status: 409,
    text: (d) =>
      d.state === 'accepted'
        ? `Văn bản ${d.code} đã được tiếp nhận.`
        : `Văn bản ${d.code} đã bị từ chối tiếp nhận.`,
  },
  IncomingSignaturesAreNotValid: {
    status: 409,
    text: (d) =>
      `Chữ ký số trên văn bản ${d.code} không hợp lệ nên không tiếp nhận được. Hãy từ chối và ghi rõ lý do.`,
  },
} as const satisfies ProblemCatalogue;
