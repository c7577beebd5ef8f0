import { lazyPart } from '../../parts/lazy-part.js';
import { momentOf } from '../../parts/times.js';
import { tones } from '../../theme/tokens.js';
import { Suspense } from 'react';
import type { Report } from './report.js';
import { SignatureCard } from './signature-card.js';
import { TimestampLine } from './timestamp-line.js';
import styles from './verification-report.module.css';

const BeforeAndAfter = lazyPart(async () => (await import('./before-and-after.js')).BeforeAndAfter);

const toneOfVerdict = {
  valid: 'done',
  changed: 'soon',
  invalid: 'late',
  indeterminate: 'soon',
} as const;

interface VerificationReportProps {
  readonly report: Report;
  /** The file that was judged, where it is at hand: what was changed is shown on its pages. */
  readonly file?: Blob;
}

/** The server's verdict on a signed file: one sentence, then each signature. */
export const VerificationReport = ({ report, file }: VerificationReportProps) => {
  return (
    <div className={styles['report']}>
      <Verdict {...report} />
      {file && report.changed && (
        <Suspense fallback={null}>
          <BeforeAndAfter file={file} {...report.changed} />
        </Suspense>
      )}
      {report.signatures.map((signature) => (
        <SignatureCard key={signature.field} signature={signature} maker={report.maker} />
      ))}
      {report.documentTimestamps.map((timestamp, i) => (
        <section key={i} className={styles['card']}>
          <TimestampLine title="Dấu thời gian trên cả văn bản" timestamp={timestamp} />
        </section>
      ))}
      <p className="soft">
        Kiểm tra lúc {momentOf(report.checkedAt)}. Mã băm SHA-256 của tệp:{' '}
        <code className={styles['hash']}>{report.sha256}</code>
      </p>
    </div>
  );
};

const Verdict = ({ verdict, conclusion, findings }: Report) => {
  const isGoodBut = verdict === 'valid' && findings.length > 0;
  const { ink, pale } = tones[isGoodBut ? 'soon' : toneOfVerdict[verdict]];
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
