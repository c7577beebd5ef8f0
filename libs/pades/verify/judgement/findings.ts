/** Words of ETSI EN 319 102-1 §5.1.3. */
export type SignatureStatus = 'TOTAL-PASSED' | 'INDETERMINATE' | 'TOTAL-FAILED';

export type SubIndication =
  | 'CHAIN_CONSTRAINTS_FAILURE'
  | 'CRYPTO_CONSTRAINTS_FAILURE'
  | 'CRYPTO_CONSTRAINTS_FAILURE_NO_POE'
  | 'EXPIRED'
  | 'FORMAT_FAILURE'
  | 'GENERIC'
  | 'HASH_FAILURE'
  | 'NO_CERTIFICATE_CHAIN_FOUND'
  | 'NO_SIGNING_CERTIFICATE_FOUND'
  | 'NOT_YET_VALID'
  | 'OUT_OF_BOUNDS_NO_POE'
  | 'REVOKED'
  | 'REVOKED_CA_NO_POE'
  | 'REVOKED_NO_POE'
  | 'SIG_CONSTRAINTS_FAILURE'
  | 'SIG_CRYPTO_FAILURE'
  | 'SIGNED_DATA_NOT_FOUND'
  | 'TRY_LATER';

interface Meaning {
  /** What the finding makes of the signature; a note makes nothing of it. */
  readonly status: Exclude<SignatureStatus, 'TOTAL-PASSED'> | 'NOTE';
  readonly sub?: SubIndication;
  /** `{…}` stands for the detail. */
  readonly text: string;
}

const failed = (sub: SubIndication, text: string): Meaning => ({
  status: 'TOTAL-FAILED',
  sub,
  text,
});
const open = (sub: SubIndication, text: string): Meaning => ({
  status: 'INDETERMINATE',
  sub,
  text,
});
const note = (text: string): Meaning => ({ status: 'NOTE', text });

const meanings = {
  DigestDoesNotMatch: failed('HASH_FAILURE', 'Nội dung được ký đã bị thay đổi: mã băm không khớp.'),
  SignatureValueDoesNotVerify: failed(
    'SIG_CRYPTO_FAILURE',
    'Giá trị chữ ký không khớp với khóa trong chứng thư số.',
  ),
  ContentsIsMissing: failed('FORMAT_FAILURE', 'Ô chữ ký không chứa chữ ký (thiếu /Contents).'),
  ContentsIsSpeltOddly: failed(
    'FORMAT_FAILURE',
    'Chỗ đặt chữ ký có ký tự lạ: chỉ được gồm các chữ số thập lục phân viết thường.',
  ),
  ByteRangeIsWrong: failed(
    'FORMAT_FAILURE',
    'Phạm vi ký không bao trùm đúng toàn bộ tệp trừ chỗ đặt chữ ký ({…}).',
  ),
  ModifiedAfterSigning: failed(
    'FORMAT_FAILURE',
    'Tệp đã bị sửa sau khi ký, ngoài những gì được phép ({…}).',
  ),
  CmsHasContent: failed(
    'FORMAT_FAILURE',
    'Chữ ký mang nội dung riêng thay vì ký nội dung của tệp.',
  ),
  CmsHasNotOneSigner: failed('FORMAT_FAILURE', 'Chữ ký phải có đúng một người ký, tệp này có {…}.'),
  SignedAttributeIsMissing: failed('FORMAT_FAILURE', 'Chữ ký thiếu thuộc tính bắt buộc: {…}.'),
  SigningCertificateDoesNotMatch: failed(
    'FORMAT_FAILURE',
    'Chữ ký được gắn với một chứng thư số khác.',
  ),
  CertificateHadExpired: failed('EXPIRED', 'Chứng thư số đã hết hạn tại thời điểm ký: {…}.'),
  CertificateWasNotYetValid: failed(
    'NOT_YET_VALID',
    'Chứng thư số chưa có hiệu lực tại thời điểm ký: {…}.',
  ),
  AlgorithmIsNotAccepted: open(
    'CRYPTO_CONSTRAINTS_FAILURE',
    'Thuật toán hoặc độ dài khóa không được chấp nhận: {…}.',
  ),
  SignerCertificateIsMissing: open(
    'NO_SIGNING_CERTIFICATE_FOUND',
    'Không tìm thấy chứng thư số của người ký trong chữ ký.',
  ),
  ChainDoesNotReachTrust: open(
    'NO_CERTIFICATE_CHAIN_FOUND',
    'Chứng thư số không dẫn về tổ chức chứng thực được tin cậy.',
  ),
  ChainBreaksConstraints: open(
    'CHAIN_CONSTRAINTS_FAILURE',
    'Đường dẫn chứng thực vi phạm ràng buộc: {…}.',
  ),
  KeyUsageForbidsSigning: open(
    'SIG_CONSTRAINTS_FAILURE',
    'Chứng thư số không được dùng để ký văn bản.',
  ),
  SigningTimeIsMissing: open('SIG_CONSTRAINTS_FAILURE', 'Chữ ký không nêu thời điểm ký.'),
  SubFilterIsNotAccepted: open('SIG_CONSTRAINTS_FAILURE', 'Dạng chữ ký {…} chưa được hỗ trợ.'),
  CertificationIsWrong: open(
    'SIG_CONSTRAINTS_FAILURE',
    'Chữ ký của lãnh đạo không khóa tài liệu theo quy định (DocMDP mức 2).',
  ),
  LockIsWrong: open(
    'SIG_CONSTRAINTS_FAILURE',
    'Chữ ký của cơ quan không khóa số và ngày tháng của văn bản (FieldMDP).',
  ),
  CmsIsNotReadable: open('GENERIC', 'Không đọc được chữ ký: {…}.'),
  FileIsNotReadable: open('GENERIC', 'Không đọc được tệp PDF: {…}.'),
  FileIsTooMuch: open(
    'GENERIC',
    'Tệp đòi hỏi quá nhiều thời gian hoặc bộ nhớ nên chưa kiểm tra được.',
  ),
  FileHasNoSignature: open('SIGNED_DATA_NOT_FOUND', 'Tệp không có chữ ký số.'),
  LeaderSignatureIsMissing: open(
    'SIG_CONSTRAINTS_FAILURE',
    'Thiếu chữ ký số của người có thẩm quyền.',
  ),
  SealIsMissing: open(
    'SIG_CONSTRAINTS_FAILURE',
    'Thiếu chữ ký số của cơ quan: văn bản chưa được ban hành.',
  ),
  SignatureIsNotExpected: open(
    'SIG_CONSTRAINTS_FAILURE',
    'Tệp có chữ ký ngoài hai chữ ký của lãnh đạo và cơ quan: {…}.',
  ),
  SignaturesAreOutOfOrder: open('SIG_CONSTRAINTS_FAILURE', 'Cơ quan phải ký sau lãnh đạo.'),
  SealIsTheSigners: open(
    'SIG_CONSTRAINTS_FAILURE',
    'Chữ ký của cơ quan được tạo bằng chính khóa của người ký: văn bản chưa được cơ quan ký.',
  ),
  SignersAreOfDifferentBodies: note(
    'Chứng thư số của người ký và của cơ quan không cùng tên cơ quan: {…}.',
  ),
  NumberOrDateIsBlank: open('SIG_CONSTRAINTS_FAILURE', 'Văn bản đã đóng dấu nhưng còn trống: {…}.'),
  DiffersFromExpected: open('SIG_CONSTRAINTS_FAILURE', 'Không đúng như dự kiến: {…}.'),
  FilledAfterSigning: open(
    'SIG_CONSTRAINTS_FAILURE',
    'Có thay đổi sau khi ký: điền biểu mẫu, ghi chú hoặc ô chữ ký mới ({…}).',
  ),
  FileMayBeTwo: open(
    'SIG_CONSTRAINTS_FAILURE',
    'Trong phần đã ký có nội dung giấu ngoài mục lục của tệp; phần thêm sau khi ký có thể làm một số trình đọc hiện nội dung ấy.',
  ),
  SignatureWasRemoved: failed('FORMAT_FAILURE', 'Một chữ ký đã bị gỡ khỏi tệp: {…}.'),
  CertificateWasRevoked: failed('REVOKED', 'Chứng thư số đã bị thu hồi trước khi ký: {…}.'),
  CertificateIsRevokedAndTimeUnproven: open(
    'REVOKED_NO_POE',
    'Chứng thư số đã bị thu hồi, và không có dấu thời gian nào chứng minh đã ký trước đó: {…}.',
  ),
  CertificateWasInDoubt: open(
    'REVOKED_NO_POE',
    'Chứng thư số bị thu hồi sau khi ký, nhưng khóa đã bị nghi lộ hoặc mất hiệu lực từ trước khi ký: {…}.',
  ),
  AuthorityWasRevoked: open(
    'REVOKED_CA_NO_POE',
    'Chứng thư của tổ chức chứng thực đã bị thu hồi: {…}.',
  ),
  CertificateHasExpiredAndTimeUnproven: open(
    'OUT_OF_BOUNDS_NO_POE',
    'Chứng thư số đã hết hạn, và không có dấu thời gian nào chứng minh đã ký trước đó: {…}.',
  ),
  RevocationIsUnknown: open(
    'TRY_LATER',
    'Chưa xác định được chứng thư số có bị thu hồi hay không, thiếu câu trả lời OCSP/CRL dùng được: {…}.',
  ),
  AlgorithmHasRunOut: open(
    'CRYPTO_CONSTRAINTS_FAILURE_NO_POE',
    'Thuật toán hoặc độ dài khóa không còn được chấp nhận vào thời điểm đã chứng minh: {…}.',
  ),
  TimestampIsNotGood: open('SIG_CONSTRAINTS_FAILURE', 'Dấu thời gian không dùng được: {…}'),
  TimestampHasRunOut: open('OUT_OF_BOUNDS_NO_POE', '{…}'),
  TimestampIsNotKnown: note('Dấu thời gian chưa dùng làm bằng chứng được: {…}'),
  TimestampImprintDiffers: failed('HASH_FAILURE', 'Dấu thời gian được cấp cho nội dung khác.'),
  PlacesOfChanges: note('Chỗ thay đổi trong tệp: {…}.'),
  ShownContentMayShift: note(
    'Tệp có phần làm cho nội dung hiện ra thay đổi được mà chữ ký vẫn đúng: {…}.',
  ),
  SigningTimeIsNotStated: note('Chữ ký không nêu thời điểm ký; chứng thư được xét theo hiện tại.'),
  CertificateHasExpiredSince: note('Chứng thư số còn hiệu lực khi ký, nay đã hết hạn ({…}).'),
  RevocationWasNotChecked: note(
    'Chưa kiểm tra tình trạng thu hồi chứng thư số: tệp không mang dữ liệu OCSP/CRL.',
  ),
  TimeIsClaimedOnly: note('Thời điểm ký do người ký khai, chưa có dấu thời gian.'),
} as const satisfies Record<string, Meaning>;

export type FindingCode = keyof typeof meanings;

export interface Finding {
  readonly code: FindingCode;
  readonly status: Meaning['status'];
  readonly subIndication?: SubIndication;
  /** For the reader, in Vietnamese. */
  readonly message: string;
}

export const finding = (code: FindingCode, detail = ''): Finding => {
  const { status, sub, text }: Meaning = meanings[code];
  const message = text.replace('{…}', detail);
  return sub === undefined
    ? { code, status, message }
    : { code, status, subIndication: sub, message };
};

/** A signature is as good as its worst finding (EN 319 102-1 §5.1.3). */
export const statusOf = (findings: readonly Finding[]): SignatureStatus => {
  if (findings.some(({ status }) => status === 'TOTAL-FAILED')) return 'TOTAL-FAILED';
  return findings.some(({ status }) => status === 'INDETERMINATE')
    ? 'INDETERMINATE'
    : 'TOTAL-PASSED';
};
