import type { ProblemCatalogue } from './problem.js';

/** `2026-11-21` as people write it: 21/11/2026. */
const dayText = (day: unknown): string => String(day).split('-').reverse().join('/');

export const organisationProblems = {
  SignInIsRefused: {
    status: 401,
    text: () => 'Tên đăng nhập hoặc mật khẩu không đúng.',
  },
  SignInIsThrottled: {
    status: 429,
    text: (d) =>
      `Đã thử đăng nhập quá nhiều lần. Hãy đợi ${Math.ceil(Number(d.retryAfterSeconds) / 60)} phút rồi thử lại.`,
  },
  SignerHasNoLiveAuthority: {
    status: 409,
    text: (d) =>
      `${d.name} không có thẩm quyền ký ngày ${dayText(d.day)}: không giữ chức vụ người đứng đầu và không được giao ký thay, ký thừa lệnh hay thừa ủy quyền.`,
  },
  SignerAuthorityHasExpired: {
    status: 409,
    text: (d) =>
      `Thẩm quyền ký của ${d.name} (${d.basis}) đã hết hạn từ ngày ${dayText(d.expiredOn)}.`,
  },
  SignerAuthorityHasNotBegun: {
    status: 409,
    text: (d) =>
      `Thẩm quyền ký của ${d.name} (${d.basis}) chỉ có hiệu lực từ ngày ${dayText(d.beginsOn)}.`,
  },
  SignerAuthorityDoesNotCoverType: {
    status: 409,
    text: (d) =>
      `${d.name} không được giao ký loại văn bản "${d.docType}"; phạm vi được giao theo ${d.basis}: ${d.covers}.`,
  },
  DelegatorIsNotTheHead: {
    status: 422,
    text: () => 'Chỉ người đứng đầu cơ quan được giao ký; người được giao không được giao lại.',
  },
  DelegateDoesNotFitForm: {
    status: 422,
    text: (d) =>
      `Hình thức ${d.form} không giao được cho chức vụ này: KT. chỉ giao cho cấp phó, TL. chỉ giao cho người đứng đầu đơn vị.`,
  },
  SpecialAuthorityNeedsAnEnd: {
    status: 422,
    text: () => 'Thừa ủy quyền (TUQ.) phải có ngày kết thúc.',
  },
  PeriodEndsBeforeItBegins: {
    status: 422,
    text: () => 'Ngày kết thúc đứng trước ngày bắt đầu.',
  },
  BodyIsNotKnown: {
    status: 404,
    text: () => 'Không có cơ quan này.',
  },
  ReceiverIsNotKnown: {
    status: 404,
    text: (d) => `Không có nơi nhận mang mã định danh ${d.organId}.`,
  },
  PersonIsNotKnown: {
    status: 404,
    text: () => 'Không có người này trong cơ quan.',
  },
  PostIsNotKnown: {
    status: 404,
    text: () => 'Không có vị trí công tác này trong cơ quan.',
  },
  UnitIsNotKnown: {
    status: 404,
    text: () => 'Không có đơn vị này trong cơ quan.',
  },
  LoginIsTaken: {
    status: 409,
    text: (d) => `Tên đăng nhập "${d.login}" đã có người dùng.`,
  },
  BodyHasADirectorThen: {
    status: 409,
    text: () => 'Trong thời gian đó cơ quan đã có người đứng đầu; mỗi lúc chỉ có một người.',
  },
  BodyIsAlreadySetUp: {
    status: 409,
    text: (d) => `Cơ quan có mã định danh ${d.organId} đã được thiết lập.`,
  },
  BodyMustBeNamed: {
    status: 422,
    text: (d) => `Hệ thống có nhiều cơ quan, hãy nêu mã định danh của một: ${d.bodies}.`,
  },
  BodyFileIsNotValid: {
    status: 422,
    text: (d) => `Tệp thiết lập cơ quan có lỗi:\n${d.summary}`,
  },
} as const satisfies ProblemCatalogue;
