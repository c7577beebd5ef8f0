import type { DocumentSummaryView } from '#contracts';
import { wordsOf } from '../server/refusal.js';
import { useAnswer } from '../server/use-answer.js';
import { writtenDay } from '../parts/times.js';
import styles from './register.module.css';

/** The number that would be given now, and what the clerk should know before. */
export function NextNumber({ documentId }: { readonly documentId: DocumentSummaryView['id'] }) {
  const { data, error } = useAnswer('GET /api/documents/:documentId/registration/proposal', {
    params: { documentId },
  });
  if (error) return <span className={styles['warning']}>{wordsOf(error)}</span>;
  if (!data) return <span className="soft">…</span>;
  const warnings = [data.gapWarning, ...data.warnings].filter((one) => one !== null);
  return (
    <>
      <strong className="figures">{data.code}</strong>
      <div className="soft">
        ngày {writtenDay(data.date)} · {data.book.name}
      </div>
      {warnings.map((warning) => (
        <div key={warning} className={styles['warning']}>
          {warning}
        </div>
      ))}
    </>
  );
}
