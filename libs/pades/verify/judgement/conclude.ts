import { statusOf, type Finding, type FindingCode } from './findings.js';
import type { SignatureReport, TimestampReport, Verdict } from './report.js';

interface Parts {
  readonly signatures: readonly SignatureReport[];
  readonly documentTimestamps: readonly TimestampReport[];
  /** Of the file as a whole. */
  readonly findings: readonly Finding[];
}

const conclusions: Readonly<Record<Verdict, string>> = {
  valid: 'Văn bản hợp lệ: mọi chữ ký số đều đúng và nội dung còn nguyên vẹn.',
  changed: 'Có thay đổi sau khi ký: chữ ký đúng với phần đã ký, phần thêm sau không được ký.',
  invalid: 'Văn bản KHÔNG hợp lệ',
  indeterminate: 'Chưa đủ căn cứ để kết luận văn bản hợp lệ.',
};

/** Signatures hold bytes; what a program or a hidden layer will show they do not. */
const validButShifting =
  'Mọi chữ ký số đều đúng, nhưng nội dung hiện ra có thể thay đổi mà chữ ký không đổi: hãy xem kỹ trước khi dùng.';

/** Why a file is not good, for somebody who has never heard of a signature's format; the gravest first. */
const causes: readonly (readonly [FindingCode, cause: string])[] = [
  ['DigestDoesNotMatch', 'nội dung đã bị sửa sau khi ký'],
  ['ModifiedAfterSigning', 'tệp đã bị sửa sau khi ký'],
  ['SignatureWasRemoved', 'một chữ ký đã bị gỡ khỏi tệp'],
  ['CertificateWasRevoked', 'chứng thư số đã bị thu hồi trước khi ký'],
  ['CertificateHadExpired', 'chứng thư số đã hết hạn khi ký'],
  ['CertificateWasNotYetValid', 'chứng thư số chưa có hiệu lực khi ký'],
  ['TimestampImprintDiffers', 'dấu thời gian được cấp cho nội dung khác'],
  ['SigningCertificateDoesNotMatch', 'chữ ký được gắn với chứng thư số của người khác'],
  ['SignatureValueDoesNotVerify', 'chữ ký không phải do người có chứng thư số ấy tạo ra'],
];

/** The file is as good as its worst part. */
export const conclude = (parts: Parts): { verdict: Verdict; conclusion: string } => {
  const findings = [
    ...parts.findings,
    ...parts.signatures.flatMap((signature) => signature.findings),
    ...parts.documentTimestamps.flatMap((timestamp) => timestamp.findings),
  ];
  const verdict = verdictOf(findings);
  const isShifting = findings.some(({ code }) => code === 'ShownContentMayShift');
  if (verdict === 'valid' && isShifting) return { verdict, conclusion: validButShifting };
  const cause = verdict === 'invalid' ? `: ${causeOf(findings)}.` : '';
  return { verdict, conclusion: `${conclusions[verdict]}${cause}` };
};

const causeOf = (findings: readonly Finding[]): string =>
  causes.find(([code]) => findings.some((one) => one.code === code))?.[1] ??
  'chữ ký không đúng khuôn dạng';

const verdictOf = (findings: readonly Finding[]): Verdict => {
  const status = statusOf(findings);
  if (status === 'TOTAL-FAILED') return 'invalid';
  if (status === 'TOTAL-PASSED') return 'valid';
  const isOnlyFilled = findings
    .filter((one) => one.status === 'INDETERMINATE')
    .every(({ code }) => code === 'FilledAfterSigning');
  return isOnlyFilled ? 'changed' : 'indeterminate';
};
