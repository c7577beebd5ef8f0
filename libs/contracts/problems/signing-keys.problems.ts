import type { ProblemCatalogue } from './problem.js';

/** Refusals of the ways to a key: tokens, services, agents, and what is checked before signing. */
export const signingKeysProblems = {
  IntentHasExpired: {
    status: 409,
    text: () => 'Lượt ký này đã hết giờ. Chữ ký đến muộn chỉ được lưu làm chứng cứ; hãy ký lại.',
  },
  IntentWasAbandoned: {
    status: 409,
    text: () => 'Lượt ký này đã bị hủy. Chữ ký đến sau chỉ được lưu làm chứng cứ.',
  },
  PinIsNeeded: {
    status: 422,
    text: () => 'Khóa này ký bằng mã PIN. Hãy nhập mã PIN của khóa.',
  },
  CertificateIsRevoked: {
    status: 409,
    text: (d) =>
      `Chứng thư số "${d.subject}" đã bị thu hồi hoặc tạm dừng nên không ký được. Hãy dùng chứng thư khác.`,
  },
  IdentityIsConfirmedBeforeSigning: {
    status: 403,
    text: (d) =>
      `Hãy nhập lại mật khẩu trước khi ký; lần nhập có giá trị trong ${d.minutes} phút ở phiên làm việc này.`,
  },
  KeyKindSignsOneByOne: {
    status: 409,
    text: () =>
      'Khóa này phải xác nhận từng văn bản trên điện thoại hoặc trên máy nên không ký nhiều văn bản một lượt được.',
  },
  NoSignatureIsAwaited: {
    status: 409,
    text: () => 'Văn bản không chờ chữ ký nào. Lượt ký có thể đã xong, hết giờ hoặc đã bị hủy.',
  },
  OnlyWhoAskedCancels: {
    status: 403,
    text: () => 'Chỉ người đã bắt đầu lượt ký này mới tiếp tục hoặc hủy được.',
  },
  KeyIsNotReachedByAgent: {
    status: 409,
    text: () => 'Lượt ký này không dùng phần mềm ký trên máy.',
  },
  AgentTokenIsNotGood: {
    status: 404,
    text: () =>
      'Địa chỉ này đã dùng rồi hoặc đã quá giờ. Hãy gọi lại phần mềm ký từ trang văn bản.',
  },
  ReturnedFileIsNotOurs: {
    status: 422,
    text: () =>
      'Tệp phần mềm ký trả về không bắt đầu bằng đúng tệp đã giao ký nên không được nhận.',
  },
  ReturnedFileIsNotGood: {
    status: 422,
    text: (d) => `Tệp phần mềm ký trả về không được nhận: ${d.reason}`,
  },
  ReturnedFileIsForeign: {
    status: 422,
    text: (d) =>
      `Tệp phần mềm ký trả về được ký bằng chứng thư của "${d.subject}", không phải chứng thư đã đăng ký của người hoặc cơ quan phải ký.`,
  },
  TokenSupportIsMissing: {
    status: 409,
    text: () =>
      'Máy chủ chưa cài được gói pkcs11js nên không dùng được thiết bị khóa (PKCS#11). Đang chờ quản trị cài trình biên dịch C++ rồi chạy lại npm ci.',
  },
  TokenLibraryIsNotSet: {
    status: 409,
    text: () =>
      'Máy chủ chưa được chỉ thư viện của thiết bị khóa. Đang chờ quản trị đặt PKCS11_LIBRARY.',
  },
  TokenLibraryDoesNotLoad: {
    status: 409,
    text: () =>
      'Không nạp được thư viện của thiết bị khóa. Đang chờ quản trị xem lại PKCS11_LIBRARY.',
  },
  TokenIsAway: {
    status: 409,
    text: (d) =>
      `Không thấy thiết bị khóa "${d.token}". Hãy cắm thiết bị vào máy chủ rồi ký lại; văn bản vẫn chờ.`,
  },
  TokenIsLocked: {
    status: 409,
    text: (d) =>
      `Thiết bị khóa "${d.token}" đã tự khóa vì nhập sai mã PIN nhiều lần. Đang chờ nơi cấp thiết bị mở khóa.`,
  },
  TokenHasNoSuchKey: {
    status: 409,
    text: (d) => `Thiết bị khóa "${d.token}" không có khóa "${d.key}" kèm chứng thư của nó.`,
  },
  TokenRefuses: {
    status: 409,
    text: (d) => `Thiết bị khóa "${d.token}" không ký (mã ${d.reason}).`,
  },
  SigningServiceIsUnknown: {
    status: 404,
    text: () => 'Không có dịch vụ ký từ xa này trong cơ quan.',
  },
  SigningServiceNeedsHttps: {
    status: 422,
    text: () => 'Địa chỉ dịch vụ ký từ xa phải bắt đầu bằng https.',
  },
  SigningServiceIsAway: {
    status: 503,
    text: (d) => `Dịch vụ ký từ xa "${d.service}" không trả lời. Hãy thử lại sau ít phút.`,
  },
  SigningServiceRefuses: {
    status: 409,
    text: (d) => `Dịch vụ ký từ xa "${d.service}" từ chối yêu cầu (${d.reason}).`,
  },
  KeyHasNoChoiceOfScheme: {
    status: 409,
    text: (d) =>
      `Khóa của "${d.subject}" chỉ ký theo một cách: chỉ khóa RSA lưu ở máy chủ mới chọn được RSASSA-PSS.`,
  },
  SigningServiceTakesFewerAtOnce: {
    status: 409,
    text: (d) =>
      `Dịch vụ ký từ xa "${d.service}" chỉ nhận ${d.most} tệp trong một lần xác nhận, lần này có ${d.wanted} tệp. Hãy chọn ít văn bản hơn, hoặc dùng khóa khác.`,
  },
  SigningServiceHasNoSuchKey: {
    status: 409,
    text: (d) => `Dịch vụ ký từ xa "${d.service}" không có chứng thư nào của người dùng này.`,
  },
} as const satisfies ProblemCatalogue;
