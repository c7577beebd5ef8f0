import type { VerificationView } from '#contracts';
import type {
  AnchorReport,
  CheckOutcome,
  RevocationReport,
  SignatureReport,
  TimestampReport,
  VerificationReport,
} from '#pades';

/** A verification report as it leaves the house: every verdict in words, no certificate bytes. */
export const verdictView = (report: VerificationReport, checkedAt: Date): VerificationView => ({
  verdict: report.verdict,
  conclusion: report.conclusion,
  sha256: report.sha256,
  maker: report.maker,
  number: report.number ?? null,
  datePhrase: report.datePhrase ?? null,
  annexes: report.annexes.map(({ title, sha256, length }) => ({ title, sha256, length })),
  revisions: report.revisions.length,
  revisionEnds: [...report.revisions],
  changed: changedIn(report),
  signatures: report.signatures.map(signatureView),
  documentTimestamps: report.documentTimestamps.map(timestampView),
  findings: report.findings.map(({ message }) => message),
  checkedAt: checkedAt.toISOString(),
});

/** Of several signatures that something was changed behind, the last one. */
const changedIn = ({ signatures, revisions }: VerificationReport): VerificationView['changed'] => {
  const touched = signatures.filter(
    ({ changesSince }) => changesSince === 'filled' || changesSince === 'forbidden',
  );
  const last = touched.reduce<SignatureReport | undefined>(
    (found, one) => (one.revision > (found?.revision ?? -1) ? one : found),
    undefined,
  );
  const end = revisions[last?.revision ?? -1];
  return end === undefined ? null : { end, signer: last?.signer?.name ?? null };
};

const told = ({ findings }: Pick<SignatureReport, 'findings'>) => {
  const messages = (isNote: boolean): string[] =>
    findings.filter(({ status }) => (status === 'NOTE') === isNote).map(({ message }) => message);
  return { findings: messages(false), notes: messages(true) };
};

const anchorView = (anchor: AnchorReport | undefined): AnchorReport | null => anchor ?? null;

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
  level: one.level,
  levelName: levelNames[one.level],
  algorithm: one.algorithm ?? null,
  signedAt: one.signedAt
    ? {
        time: one.signedAt.time.toISOString(),
        by: one.signedAt.by,
        byName: proofNames[one.signedAt.by],
      }
    : null,
  anchor: anchorView(one.anchor),
  revocation: revocationView(one.revocation),
  timestamps: one.timestamps.map(timestampView),
  changesSince: one.changesSince,
  changesSinceName: changeNames[one.changesSince],
  coversWholeFile: one.coversWholeFile,
  revision: one.revision,
  checks: checkNames.map(([check, name]) => ({
    name,
    outcome: one.checks[check] satisfies CheckOutcome,
  })),
  ...told(one),
});

const timestampView = (one: TimestampReport) => ({
  authority: one.authority ?? null,
  anchor: anchorView(one.anchor),
  algorithm: one.algorithm ?? null,
  time: one.time?.toISOString() ?? null,
  revision: one.revision ?? null,
  status: one.status,
  statusName: statusNames[one.status],
  subIndication: one.subIndication ?? null,
  ...told(one),
});

const revocationView = (one: RevocationReport) => ({
  status: one.status,
  statusName: revocationNames[one.status],
  source: one.source ?? null,
  algorithm: one.algorithm ?? null,
  revokedAt: one.revokedAt?.toISOString() ?? null,
  reason: one.reason ?? null,
});

const roleNames: Readonly<Record<SignatureReport['role'], string>> = {
  leader: 'Người có thẩm quyền',
  seal: 'Cơ quan (con dấu)',
  annexSeal: 'Cơ quan (trên phụ lục)',
  number: 'Ô số',
  date: 'Ô ngày tháng',
  other: 'Ngoài hai chữ ký của văn bản',
};

const statusNames: Readonly<Record<SignatureReport['status'], string>> = {
  'TOTAL-PASSED': 'Hợp lệ',
  'TOTAL-FAILED': 'Không hợp lệ',
  INDETERMINATE: 'Chưa đủ căn cứ',
};

const levelNames: Readonly<Record<SignatureReport['level'], string>> = {
  basic: 'Chữ ký PDF thường (không phải PAdES)',
  'B-B': 'Cơ bản (B-B)',
  'B-T': 'Có dấu thời gian (B-T)',
  'B-LT': 'Kiểm tra được lâu dài (B-LT)',
  'B-LTA': 'Lưu trữ lâu dài (B-LTA)',
};

const proofNames = {
  claim: 'người ký tự khai',
  timestamp: 'dấu thời gian trên chữ ký',
  documentTimestamp: 'dấu thời gian trên văn bản',
} as const;

const revocationNames: Readonly<Record<RevocationReport['status'], string>> = {
  good: 'Chưa bị thu hồi khi ký',
  revoked: 'Đã bị thu hồi',
  unknown: 'Chưa xác định được',
  notChecked: 'Chưa kiểm tra',
};

const changeNames: Readonly<Record<SignatureReport['changesSince'], string>> = {
  none: 'Không có gì thêm sau khi ký',
  allowed: 'Chỉ có phần được phép thêm sau khi ký',
  filled: 'Có thay đổi sau khi ký: điền biểu mẫu hoặc ghi chú',
  forbidden: 'Đã bị sửa sau khi ký',
};

const checkNames: readonly (readonly [keyof SignatureReport['checks'], string])[] = [
  ['coverage', 'Phạm vi ký bao trùm cả tệp'],
  ['digest', 'Nội dung còn nguyên vẹn'],
  ['crypto', 'Giá trị chữ ký đúng với khóa'],
  ['signingCertificate', 'Chữ ký gắn với chứng thư của người ký'],
  ['chain', 'Chứng thư dẫn về gốc tin cậy'],
  ['revocation', 'Chứng thư chưa bị thu hồi khi ký'],
  ['time', 'Thời điểm ký có bằng chứng'],
  ['constraints', 'Đúng quy tắc ký của văn bản'],
  ['changesSince', 'Không bị sửa sau khi ký'],
];
