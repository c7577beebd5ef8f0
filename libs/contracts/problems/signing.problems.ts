import type { ProblemCatalogue } from './problem.js';

export const signingProblems = {
  VerificationIsThrottled: {
    status: 429,
    text: (d) =>
      `Đã kiểm tra nhiều tệp liên tiếp. Hãy đợi ${d.retryAfterSeconds} giây rồi kiểm tra tiếp.`,
  },
  PinFileIsMissing: {
    status: 400,
    text: () => 'Ký báo cáo cần mã PIN của khóa: nêu tệp chứa mã PIN bằng --pin-file.',
  },
  DocumentIsNotSigned: {
    status: 409,
    text: () => 'Văn bản chưa có chữ ký số nào nên chưa có gì để kiểm tra.',
  },
  TrustAnchorIsUnknown: {
    status: 404,
    text: () => 'Cơ quan không tin cậy chứng thư gốc này, hoặc nó đã được gỡ.',
  },
  WrongPin: {
    status: 403,
    text: (d) =>
      d.left === undefined
        ? 'Mã PIN của khóa ký không đúng.'
        : `Mã PIN của khóa ký không đúng. Còn ${d.left} lần thử trước khi khóa bị tạm ngừng.`,
  },
  KeyIsPausedAfterWrongPins: {
    status: 429,
    text: (d) =>
      `Khóa ký tạm ngừng vì nhập sai mã PIN ${d.wrong} lần. Hãy đợi ${Math.ceil(Number(d.retryAfterSeconds) / 60)} phút rồi thử lại.`,
  },
  KeyIsUnknown: {
    status: 404,
    text: () => 'Không có khóa ký này trong cơ quan.',
  },
  KeyBelongsToAnotherPerson: {
    status: 403,
    text: () => 'Khóa ký này thuộc về người khác. Mỗi người chỉ ký bằng khóa của chính mình.',
  },
  KeyDoesNotFitUse: {
    status: 409,
    text: (d) =>
      d.use === 'seal'
        ? 'Khóa này không phải khóa con dấu của cơ quan nên không đóng dấu được.'
        : 'Khóa này không phải khóa ký của cá nhân nên không ký được.',
  },
  CertificateHasExpired: {
    status: 409,
    text: (d) =>
      `Chứng thư số "${d.subject}" đã hết hạn ngày ${d.notAfter}. Hãy gia hạn hoặc dùng chứng thư khác.`,
  },
  CertificateIsNotYetValid: {
    status: 409,
    text: (d) => `Chứng thư số "${d.subject}" chỉ có hiệu lực từ ngày ${d.notBefore}.`,
  },
  CertificateIsNotForSigning: {
    status: 409,
    text: (d) =>
      `Chứng thư số "${d.subject}" được cấp để dùng vào việc khác (như máy chủ), không dùng để ký văn bản.`,
  },
  CertificateChainIsNotTrusted: {
    status: 409,
    text: (d) =>
      `Chứng thư số "${d.subject}" không dẫn tới tổ chức chứng thực nào mà cơ quan tin cậy.`,
  },
  AnchorIsNoAuthority: {
    status: 422,
    text: (d) =>
      `"${d.subject}" không phải chứng thư của tổ chức chứng thực nên không đặt làm gốc tin cậy được.`,
  },
  KeyVaultDoesNotOpen: {
    status: 409,
    text: () =>
      'Không mở được khóa đã lưu: bí mật của hệ thống đã đổi hoặc dữ liệu khóa bị hỏng. Đang chờ quản trị nạp lại khóa.',
  },
  KeyIsAlreadyKept: {
    status: 409,
    text: (d) => `Chứng thư số "${d.subject}" đã có trong hệ thống.`,
  },
  KeyIsDisabled: {
    status: 409,
    text: (d) => `Khóa ký "${d.subject}" đã bị khóa (${d.reason}) nên không ký được.`,
  },
  KeyIsDisabledAlready: {
    status: 409,
    text: (d) => `Khóa ký "${d.subject}" đã bị khóa từ trước.`,
  },
  DemoKeysAreForTrialsOnly: {
    status: 409,
    text: () =>
      'Cơ quan đã tin cậy một chứng thư gốc thật nên không tạo khóa thử nghiệm nữa. Hãy nhập khóa do tổ chức chứng thực cấp.',
  },
  P12IsNotReadable: {
    status: 422,
    text: () => 'Không đọc được tệp khóa. Tệp phải là PKCS#12 (.p12, .pfx).',
  },
  P12HasNoPrivateKey: {
    status: 422,
    text: () => 'Tệp khóa không có khóa riêng nên không ký được.',
  },
  P12HasNoCertificate: {
    status: 422,
    text: () => 'Tệp khóa không có chứng thư số của khóa riêng.',
  },
  CertificateAlgorithmIsNotSupported: {
    status: 422,
    text: () =>
      'Chứng thư số dùng thuật toán không được chấp nhận: cần RSA từ 2048 bit hoặc ECDSA từ 256 bit.',
  },
  CertificateIsNotReadable: {
    status: 422,
    text: () => 'Không đọc được chứng thư số. Tệp phải là chứng thư X.509 dạng PEM.',
  },
  PictureIsNotReadable: {
    status: 422,
    text: () =>
      'Không đọc được ảnh chữ ký hoặc con dấu. Ảnh phải là JPEG hoặc PNG (8 bit, không xen kẽ), mỗi chiều tối đa 4096 điểm.',
  },
  PictureIsTooLarge: {
    status: 413,
    text: (d) => `Ảnh lớn hơn ${Number(d.limit) / 1024} KB.`,
  },
  IntentIsUnknown: {
    status: 404,
    text: () => 'Không có lượt ký này trong cơ quan.',
  },
  IntentIsClosed: {
    status: 409,
    text: (d) => `Lượt ký này đã khép lại (${stateWords[String(d.state)] ?? d.state}).`,
  },
  AnotherIntentIsOpen: {
    status: 409,
    text: () => 'Văn bản đang chờ một lượt ký khác. Hãy đợi lượt đó xong hoặc hủy lượt đó trước.',
  },
  LeaderHasNotSigned: {
    status: 409,
    text: () =>
      'Chưa đóng dấu được: bản trình này chưa có chữ ký của người có thẩm quyền. Đang chờ người ký.',
  },
  LeaderSignatureIsNotValid: {
    status: 409,
    text: (d) =>
      `Chưa đóng dấu được: chữ ký của người có thẩm quyền không còn hợp lệ (${d.reason}).`,
  },
  LeaderFileHasChanged: {
    status: 409,
    text: () =>
      'Chưa đóng dấu được: văn bản vừa được ký lại trong lúc kiểm tra chữ ký trước. Hãy xem lại văn bản rồi đóng dấu lại.',
  },
  FileIsNotYetJudged: {
    status: 503,
    text: () =>
      'Chưa kết luận được chữ ký số trên tệp: việc kiểm tra cần nhiều thời gian hoặc bộ nhớ hơn mức cho phép. Chữ ký chưa bị coi là sai và chưa có gì thay đổi; hãy thử lại.',
  },
  ClerkCannotSealOwnSignature: {
    status: 403,
    text: () => 'Người đã ký văn bản không được đóng dấu văn bản đó. Đang chờ văn thư khác.',
  },
  SignatureValueDoesNotMatchCertificate: {
    status: 409,
    text: () =>
      'Giá trị chữ ký nhận được không khớp với chứng thư số của người ký nên không được đặt vào văn bản.',
  },
  SignatureIsUnknown: {
    status: 404,
    text: () => 'Không có chữ ký này trong cơ quan.',
  },
  TransportKeyIsMissing: {
    status: 409,
    text: () =>
      'Cơ quan chưa có khóa ký gói tin. Đang chờ quản trị nạp khóa trước khi gửi văn bản.',
  },
} as const satisfies ProblemCatalogue;

const stateWords: Readonly<Record<string, string>> = {
  completed: 'đã ký xong',
  abandoned: 'đã bị hủy',
  late: 'chữ ký đến muộn, chỉ lưu làm chứng cứ',
};
