import { Mark } from '../parts/marks.js';
import { dayOf, momentOf } from '../parts/times.js';
import type { ReplyOf } from '../server/routes.js';
import type { Tone } from '../theme/tokens.js';
import styles from './verdict.module.css';

type Report = NonNullable<ReplyOf<'GET /api/documents/:documentId/signatures'>['report']>;
type Signature = Report['signatures'][number];

/** The server's verdict on a signed file: one sentence, then each signature. */
export const Verdict = ({ report }: { readonly report: Report }) => (
  <div className={styles['verdict']}>
    <p>
      <Mark tone={tones[report.verdict]}>{names[report.verdict]}</Mark> {report.conclusion}
    </p>
    <ul className={styles['list']}>
      {report.signatures.map((signature) => (
        <li key={signature.field}>
          <OneSignature signature={signature} />
        </li>
      ))}
    </ul>
    <p className="soft">
      Kiểm tra lúc {momentOf(report.checkedAt)} trên tệp mã {report.sha256.slice(0, 12)}
    </p>
  </div>
);

function OneSignature({ signature }: { readonly signature: Signature }) {
  const { roleName, signer, certificate, status, statusName, claimedTime, checks, findings } =
    signature;
  return (
    <article className={styles['signature']}>
      <p>
        <strong>{roleName}</strong>
        {signer && `: ${signer}`} <Mark tone={statusTones[status]}>{statusName}</Mark>
      </p>
      {claimedTime && <p className="soft">Thời điểm ký {timeOf(claimedTime)}</p>}
      {certificate && (
        <p className="soft">
          Chứng thư {certificate.subject}, cấp bởi {certificate.issuer}, hiệu lực{' '}
          {dayOf(certificate.validFrom)} – {dayOf(certificate.validTo)}
        </p>
      )}
      <p className="soft">
        {checks.map(({ name, outcome }) => `${name}: ${outcomes[outcome]}`).join(' · ')}
      </p>
      {findings.map((finding) => (
        <p key={finding}>{finding}</p>
      ))}
    </article>
  );
}

const timeOf = (time: string): string => (Number.isNaN(Date.parse(time)) ? time : momentOf(time));

const outcomes = { passed: 'đạt', failed: 'không đạt', notChecked: 'chưa kiểm tra' } as const;
const names = { valid: 'Hợp lệ', invalid: 'Không hợp lệ', indeterminate: 'Chưa xác định' } as const;
const tones: Readonly<Record<Report['verdict'], Tone>> = {
  valid: 'done',
  invalid: 'late',
  indeterminate: 'soon',
};
const statusTones: Readonly<Record<Signature['status'], Tone>> = {
  'TOTAL-PASSED': 'done',
  'TOTAL-FAILED': 'late',
  INDETERMINATE: 'soon',
};
