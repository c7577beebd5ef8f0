/** Where a problem is, as a path of element names, and what is wrong there, in Vietnamese. */
export interface Problem {
  readonly code: ProblemCode;
  readonly path: string;
  readonly text: string;
}

const texts = {
  XmlIsTooLarge: 'gói tin vượt quá dung lượng cho phép',
  XmlIsNotUtf8: 'gói tin không dùng bảng mã UTF-8',
  XmlHasForbiddenMarkup: 'gói tin có khai báo DTD, thực thể, CDATA hoặc chỉ thị xử lý',
  XmlIsTooDeep: 'gói tin có quá nhiều cấp lồng nhau',
  XmlHasTooManyElements: 'gói tin có quá nhiều phần tử',
  XmlIsMalformed: 'gói tin không phải XML hợp lệ',
  MessageIsNotEdxml: 'không phải gói tin edXML theo QCVN 102:2016/BTTTT',
  MessageIsAStatus: 'đây là tin trạng thái, không phải gói văn bản',
  MessageIsNotAStatus: 'đây không phải tin trạng thái',
  ElementIsRepeated: 'phần tử chỉ được có một lần',

  EnvelopeIsNotSigned: 'gói tin chưa được ký số',
  EnvelopeHasSecondSignature: 'gói tin có nhiều hơn một chữ ký số',
  SignatureStandsElsewhere: 'chữ ký số không nằm trong edXMLHeader',
  SignatureFormIsNotAllowed: 'chữ ký số không bao trùm toàn bộ gói tin theo đúng khuôn dạng',
  SignatureAlgorithmIsNotAllowed: 'thuật toán ký số không được chấp nhận',
  SignatureIsWrong: 'chữ ký số không đúng, nội dung đã bị thay đổi',
  CertificateIsMalformed: 'chứng thư số không đọc được',
  CertificateIsNotTheExpectedOne: 'chứng thư số không phải của nơi gửi',
  CertificateIsNotTrusted: 'chứng thư số không dẫn tới tổ chức chứng thực được tin cậy',
  CertificateIsNotValidAtThatTime: 'chứng thư số không có hiệu lực vào thời điểm kiểm tra',

  FieldIsMissing: 'thiếu thông tin bắt buộc',
  TextIsTooLong: 'nội dung quá dài',
  TextHasControlCharacter: 'có ký tự điều khiển không được phép',
  DateIsMalformed: 'ngày không đúng dạng yyyy/MM/dd',
  TimestampIsMalformed: 'thời gian không đúng dạng yyyy/MM/dd HH:mm:ss',
  CountIsMalformed: 'không phải số nguyên không âm',
  CodeIsUnknown: 'mã không có trong danh mục',
  MessageIdIsMalformed: 'mã gói tin không hợp lệ',
  OrganIdIsMalformed: 'mã định danh cơ quan không hợp lệ',
  DocumentIdIsMalformed: 'mã văn bản không đúng dạng "mã cơ quan,yyyy/MM/dd,số/ký hiệu"',
  DocumentIdContradictsHeader: 'mã văn bản không khớp nơi gửi, ngày ban hành hoặc số, ký hiệu',
  ReceiverIsRepeated: 'nơi nhận bị lặp lại',
  ReasonIsMissing: 'phải nêu lý do',

  AttachmentIsMissing: 'không có tệp văn bản đính kèm',
  TooManyAttachments: 'quá nhiều tệp đính kèm',
  AttachmentIsRepeated: 'tệp đính kèm bị lặp lại',
  AttachmentIsNotInManifest: 'tệp đính kèm không có trong danh mục (edXMLManifest)',
  ManifestNamesNoAttachment: 'danh mục (edXMLManifest) nêu tệp không có trong gói tin',
  AttachmentIsNotBase64: 'nội dung tệp không phải base64',
  AttachmentIsNotZip: 'nội dung tệp không phải tệp nén zip hợp lệ',
  AttachmentZipHoldsNotOneFile: 'tệp nén phải chứa đúng một tệp',
  AttachmentIsEncrypted: 'tệp nén bị đặt mật khẩu',
  AttachmentIsALink: 'tệp nén chứa liên kết hoặc thư mục',
  AttachmentNameIsUnsafe: 'tên tệp không an toàn',
  AttachmentInflatesTooMuch: 'tỷ lệ nén của tệp vượt quá giới hạn',
  AttachmentIsTooLarge: 'tệp vượt quá dung lượng cho phép',
  AttachmentIsDamaged: 'tệp nén bị hỏng',
} as const;

export type ProblemCode = keyof typeof texts;

/** A problem at a path; `about` names the value in question. */
export const problem = (code: ProblemCode, path = '', about?: string): Problem => ({
  code,
  path,
  text: [path, texts[code]].filter(Boolean).join(': ') + (about ? ` (${about}).` : '.'),
});
