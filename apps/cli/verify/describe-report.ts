import { vietnamTimestamp } from '#kernel';
import type { CheckOutcome, Finding, ProofOfTime, TimestampReport } from '#pades';
import type { ShownReport, ShownSignature } from './verify-file.js';

/** A verification report for people: the conclusion, then who signed, when, what was checked. */
export const describeReport = (report: ShownReport): string =>
  [
    report.conclusion,
    ...value('Số', report.number),
    ...value('Ngày', report.datePhrase),
    `SHA-256: ${report.sha256}`,
    ...report.annexes.map(({ title }) => `Kèm theo, ở tệp riêng: ${title}`),
    ...report.findings.map(remark),
    ...report.signatures.flatMap((signature, index) => ['', ...describe(signature, index + 1)]),
    ...report.documentTimestamps.flatMap((stamp) => ['', ...describeTimestamp(stamp)]),
  ].join('\n');

const describe = (signature: ShownSignature, no: number): string[] => {
  const { signer, claimedTime, signedAt, level, status, subIndication, checks, findings } =
    signature;
  return [
    `Chữ ký ${no}: ${roles[signature.role]} · ${conclusions[status]}${subIndication ? ` (${subIndication})` : ''}`,
    `  Người ký: ${signer?.name ?? 'không rõ'}`,
    ...value('  Chức danh', signer?.title),
    ...value('  Cơ quan', signer?.organisation),
    ...(signer
      ? [
          `  Chứng thư: số ${signer.serial}, do ${signer.issuer} cấp`,
          `  Hiệu lực: ${vietnamTimestamp(signer.validFrom)} – ${vietnamTimestamp(signer.validTo)}`,
        ]
      : []),
    `  Mức: ${level}`,
    ...value('  Thuật toán', signature.algorithm),
    `  Thời điểm: ${claimedTime ? vietnamTimestamp(claimedTime) : 'không nêu'}`,
    ...value('  Bằng chứng thời điểm', signedAt && proofText(signedAt)),
    ...Object.entries(checkNames).map(
      ([check, name]) => `  ${marks[checks[check as keyof typeof checkNames]]} ${name}`,
    ),
    ...findings.map(remark),
  ];
};

const proofText = ({ time, by }: ProofOfTime): string => `${proofs[by]}, ${vietnamTimestamp(time)}`;

const describeTimestamp = ({
  authority,
  algorithm,
  time,
  status,
  findings,
}: TimestampReport): string[] => [
  `Dấu thời gian trên văn bản · ${conclusions[status]}`,
  `  Nơi cấp: ${authority ?? 'không rõ'}`,
  ...value('  Thuật toán', algorithm),
  `  Thời điểm: ${time ? vietnamTimestamp(time) : 'không rõ'}`,
  ...findings.map(remark),
];

const value = (name: string, text: string | undefined): string[] =>
  text === undefined ? [] : [`${name}: ${text}`];

const remark = ({ message }: Finding): string => `  · ${message}`;

const proofs = {
  claim: 'người ký tự khai',
  timestamp: 'dấu thời gian trên chữ ký',
  documentTimestamp: 'dấu thời gian trên văn bản',
} as const satisfies Record<ProofOfTime['by'], string>;

const roles: Readonly<Record<ShownSignature['role'], string>> = {
  leader: 'người có thẩm quyền',
  seal: 'cơ quan (con dấu)',
  annexSeal: 'cơ quan (trên phụ lục)',
  number: 'ô số',
  date: 'ô ngày tháng',
  other: 'ngoài hai chữ ký của văn bản',
};

const conclusions = {
  'TOTAL-PASSED': 'HỢP LỆ',
  'TOTAL-FAILED': 'KHÔNG HỢP LỆ',
  INDETERMINATE: 'CHƯA ĐỦ CĂN CỨ',
} as const satisfies Record<ShownSignature['status'], string>;

const marks = {
  passed: '✓',
  failed: '✗',
  notChecked: '–',
} as const satisfies Record<CheckOutcome, string>;

const checkNames = {
  coverage: 'Phạm vi ký bao trùm cả tệp',
  digest: 'Nội dung còn nguyên vẹn',
  crypto: 'Giá trị chữ ký đúng với khóa',
  signingCertificate: 'Chữ ký gắn với chứng thư của người ký',
  chain: 'Chứng thư dẫn về gốc tin cậy',
  revocation: 'Chứng thư chưa bị thu hồi khi ký',
  time: 'Thời điểm ký có bằng chứng',
  constraints: 'Đúng quy tắc ký của văn bản',
  changesSince: 'Không bị sửa sau khi ký',
} as const satisfies Record<keyof ShownSignature['checks'], string>;
