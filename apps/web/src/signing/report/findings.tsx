import { tones } from '../../theme/tokens.js';
import { toneOfStatus, type Report } from './report.js';
import styles from './verification-report.module.css';

type FindingsProps = Pick<Report['signatures'][number], 'status' | 'findings'>;

/** What speaks against a signature, as grave as its verdict. */
export const Findings = ({ status, findings }: FindingsProps) =>
  findings.length > 0 && (
    <ul className={styles['findings']} style={{ color: tones[toneOfStatus[status]].ink }}>
      {findings.map((finding) => (
        <li key={finding}>{finding}</li>
      ))}
    </ul>
  );
