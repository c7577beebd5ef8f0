import { Mark } from '../parts/marks.js';
import { dayOf, momentOf } from '../parts/times.js';
import type { ReplyOf } from '../server/routes.js';
import { tones, type Tone } from '../theme/tokens.js';
import styles from './verification-report.module.css';

export type Report = ReplyOf<'POST /api/verifications'>;
type Signature = Report['signatures'][number];

const toneOfVerdict = {
  valid: 'done',
  changed: 'soon',
  invalid: 'late',
  indeterminate: 'soon',
} as const;

/** The server's verdict on a signed file: one sentence, then each signature. */
export const VerificationReport = ({ report }: { readonly report: Report }) => (
  <div className={styles['report']}>
    <Verdict {...report} />
    {report.signatures.map((signature) => (
      <SignatureCard key={signature.field} signature={signature} />
    ))}
    <p className="soft">
      Kiểm tra lúc {momentOf(report.checkedAt)}. Mã băm SHA-256 của tệp:{' '}
      <code className={styles['hash']}>{report.sha256}</code>
    </p>
  </div>
);

const Verdict = ({ verdict, conclusion, findings }: Report) => {
  const { ink, pale } = tones[toneOfVerdict[verdict]];
  return (
    <div className={styles['verdict']} style={{ color: ink, background: pale }} role="status">
      <strong>{conclusion}</strong>
      {findings.length > 0 && (
        <ul className={styles['findings']}>
          {findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
    </div>
  );
};

const toneOfStatus: Readonly<Record<Signature['status'], Tone>> = {
  'TOTAL-PASSED': 'done',
  INDETERMINATE: 'soon',
  'TOTAL-FAILED': 'late',
};

const SignatureCard = ({ signature }: { readonly signature: Signature }) => {
  const { roleName, signer, status, statusName, claimedTime, certificate } = signature;
  return (
    <section className={styles['card']} aria-label={`Chữ ký: ${roleName}`}>
      <div className={styles['head']}>
        <h3 className={styles['name']}>{roleName}</h3>
        <Mark tone={toneOfStatus[status]}>{statusName}</Mark>
      </div>
      <div>{signer ?? 'Không đọc được tên người ký'}</div>
      {claimedTime && <div className="soft">Thời điểm ký: {momentIn(claimedTime)}</div>}
      {certificate && (
        <div className="soft">
          Chứng thư do {commonName(certificate.issuer)} cấp, hiệu lực {dayOf(certificate.validFrom)}{' '}
          – {dayOf(certificate.validTo)}
        </div>
      )}
      {signature.findings.map((finding) => (
        <div key={finding} className={styles['finding']}>
          {finding}
        </div>
      ))}
      <details>
        <summary>Các phép kiểm tra ({signature.checks.length})</summary>
        <ul className={styles['checks']}>
          {signature.checks.map(({ name, outcome }) => (
            <li key={name}>
              {name}: {outcomeWords[outcome]}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
};

const outcomeWords = { passed: 'đạt', failed: 'không đạt', notChecked: 'chưa kiểm tra' } as const;

/** The name people know out of a distinguished name (RFC 4514). */
const commonName = (distinguished: string): string =>
  /(?:^|,\s*)CN=([^,]+)/.exec(distinguished)?.[1] ?? distinguished;

/** What the file itself claims may be no date at all. */
const momentIn = (claimed: string): string =>
  Number.isNaN(Date.parse(claimed)) ? claimed : momentOf(claimed);
