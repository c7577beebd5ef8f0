import type { DocumentSummaryView } from '#contracts';
import { ago } from '../parts/times.js';
import { useAnswer } from '../server/use-answer.js';

/** Who signed, and since when the document waits for its number. */
export function SignedBy({
  document: { id, updatedAt },
}: {
  readonly document: DocumentSummaryView;
}) {
  const { data } = useAnswer('GET /api/documents/:documentId', { params: { documentId: id } });
  const signature = data?.signatures.findLast(({ kind }) => kind === 'leader');
  return (
    <>
      {signature?.by.name}
      <div className="soft">ký {ago(signature?.signedAt ?? updatedAt)}</div>
    </>
  );
}
