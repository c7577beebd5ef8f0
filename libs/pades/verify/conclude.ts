import { statusOf, type Finding } from './findings.js';
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
  invalid: 'Văn bản KHÔNG hợp lệ.',
  indeterminate: 'Chưa đủ căn cứ để kết luận văn bản hợp lệ.',
};

/** The file is as good as its worst part. */
export const conclude = (parts: Parts): { verdict: Verdict; conclusion: string } => {
  const verdict = verdictOf([
    ...parts.findings,
    ...parts.signatures.flatMap(({ findings }) => findings),
    ...parts.documentTimestamps.flatMap(({ findings }) => findings),
  ]);
  return { verdict, conclusion: conclusions[verdict] };
};

const verdictOf = (findings: readonly Finding[]): Verdict => {
  const status = statusOf(findings);
  if (status === 'TOTAL-FAILED') return 'invalid';
  if (status === 'TOTAL-PASSED') return 'valid';
  const isOnlyFilled = findings
    .filter((one) => one.status === 'INDETERMINATE')
    .every(({ code }) => code === 'FilledAfterSigning');
  return isOnlyFilled ? 'changed' : 'indeterminate';
};
