import type { ProblemCatalogue } from './problem.js';

export const registryProblems = {
  NoBookServesThisType: {
    status: 409,
    text: (d) =>
      d.direction === 'incoming'
        ? 'Cơ quan chưa mở sổ đăng ký văn bản đến. Người quản trị cần mở sổ trước khi đăng ký.'
        : `Chưa có sổ nào cấp số cho loại văn bản "${d.docType}". Người quản trị cần mở sổ trước khi cấp số.`,
  },
  DocumentAlreadyHasNumber: {
    status: 409,
    text: (d) =>
      d.code
        ? `Văn bản này đã được cấp số ${d.code} ngày ${d.date}; không cấp số thứ hai.`
        : 'Văn bản này đã được cấp số; không cấp số thứ hai.',
  },
  CodeIsTakenInTheYear: {
    status: 409,
    text: () =>
      'Số và ký hiệu này đã có trong năm ở một sổ khác của cơ quan. Hãy xem lại cách chia sổ và ký hiệu.',
  },
  BookDateGoesBackwards: {
    status: 409,
    text: (d) =>
      `Đồng hồ chỉ ngày ${d.date}, trước ngày ${d.lastDate} của số cấp gần nhất trong sổ. Kiểm tra giờ máy chủ rồi cấp số lại.`,
  },
  ClerkCannotNumberWhatHeSigned: {
    status: 403,
    text: () => 'Người ký văn bản không được tự cấp số cho văn bản đó; cần văn thư khác.',
  },
  ClerkCannotNumberWhatHeDrafted: {
    status: 403,
    text: () =>
      'Văn thư đã tham gia soạn thảo văn bản này nên không được cấp số; cần văn thư khác.',
  },
  SignerDraftedWhatIsNumbered: {
    status: 409,
    text: () => 'Người ký có tên trong số những người soạn thảo; văn bản này không được cấp số.',
  },
  RegisterEntryIsUnknown: {
    status: 404,
    text: () => 'Không có dòng này trong sổ đăng ký văn bản của cơ quan.',
  },
  VoidingNeedsReason: {
    status: 422,
    text: () => 'Hủy số phải ghi rõ lý do; số đã hủy vẫn nằm trong sổ.',
  },
  NumberIsVoided: {
    status: 409,
    text: (d) => `Số ${d.code} đã hủy nên không dùng được nữa.`,
  },
  SealedNumberIsNotVoided: {
    status: 409,
    text: (d) =>
      `Văn bản số ${d.code} đã ký số của cơ quan nên không hủy số được. Hãy thu hồi hoặc thay thế văn bản.`,
  },
  NumberIsAlreadySealed: {
    status: 409,
    text: (d) => `Số ${d.code} đã gắn với một tệp ký số khác; tệp mới không được nhận.`,
  },
  NumberIsNotSealed: {
    status: 409,
    text: (d) => `Văn bản số ${d.code} chưa ký số của cơ quan nên chưa gửi đi được.`,
  },
  ArrivalAlreadyRegistered: {
    status: 409,
    text: (d) =>
      d.number
        ? `Văn bản này đã đăng ký đến số ${d.number} ngày ${d.arrivedOn}; không đăng ký lần thứ hai.`
        : 'Văn bản này đã đăng ký đến; không đăng ký lần thứ hai.',
  },
  BookCodeIsTaken: {
    status: 409,
    text: () => 'Cơ quan đã có sổ mang mã này.',
  },
  TypeAlreadyHasABook: {
    status: 409,
    text: () => 'Một trong các loại văn bản này đã thuộc sổ khác; mỗi loại chỉ cấp số ở một sổ.',
  },
} as const satisfies ProblemCatalogue;
