import type { CheckOutcome, SignatureReport, VerificationReport } from '#pades';

/** A verification report as it leaves the house: every verdict in words, no certificate bytes. */
export const verdictView = (report: VerificationReport, checkedAt: Date) => ({
  verdict: report.verdict,
  conclusion: report.conclusion,
  sha256: report.sha256,
  number: report.number ?? null,
  datePhrase: report.datePhrase ?? null,
  revisions: report.revisions.length,
  signatures: report.signatures.map(signatureView),
  findings: report.findings.map(({ message }) => message),
  checkedAt: checkedAt.toISOString(),
});

const signatureView = (one: SignatureReport) => ({
  field: one.fieldName,
  role: one.role,
  roleName: roleNames[one.role],
  signer: one.signer?.name ?? null,
  certificate: one.signer
    ? {
        subject: one.signer.name,
        organisation: one.signer.organisation ?? null,
        title: one.signer.title ?? null,
        issuer: one.signer.issuer,
        serial: one.signer.serial,
        validFrom: one.signer.validFrom.toISOString(),
        validTo: one.signer.validTo.toISOString(),
      }
    : null,
  status: one.status,
  statusName: statusNames[one.status],
  subIndication: one.subIndication ?? null,
  claimedTime: one.claimedTime?.toISOString() ?? null,
  revision: one.revision,
  checks: checkNames.map(([check, name]) => ({
    name,
    outcome: one.checks[check] satisfies CheckOutcome,
  })),
  findings: one.findings.map(({ message }) => message),
});

const roleNames: Readonly<Record<SignatureReport['role'], string>> = {
  leader: 'Người có thẩm quyền',
  seal: 'Cơ quan (con dấu)',
  number: 'Ô số',
  date: 'Ô ngày tháng',
  other: 'Ngoài hai chữ ký của văn bản',
};

const statusNames: Readonly<Record<SignatureReport['status'], string>> = {
  'TOTAL-PASSED': 'Hợp lệ',
  'TOTAL-FAILED': 'Không hợp lệ',
  INDETERMINATE: 'Chưa đủ căn cứ',
};

const checkNames: readonly (readonly [keyof SignatureReport['checks'], string])[] = [
  ['coverage', 'Phạm vi ký bao trùm cả tệp'],
  ['digest', 'Nội dung còn nguyên vẹn'],
  ['crypto', 'Giá trị chữ ký đúng với khóa'],
  ['signingCertificate', 'Chữ ký gắn với chứng thư của người ký'],
  ['chain', 'Chứng thư dẫn về gốc tin cậy'],
  ['constraints', 'Đúng quy tắc ký của văn bản'],
  ['changesSince', 'Không bị sửa sau khi ký'],
];
