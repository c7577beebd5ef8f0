import type { DocumentView } from '#contracts';
import { Button } from 'antd';
import { useAddressPart } from '../../parts/data-table.js';
import { shortMomentOf } from '../../parts/times.js';
import { PlainList } from '../../parts/plain-list.js';
import { useAnswer } from '../../server/use-answer.js';
import { tabKey } from '../tabs/tab-names.js';
import styles from './document-side.module.css';

const shown = 3;

/** The last things said, checks passed with a note among them. */
export function CommentsInShort({ document }: { readonly document: DocumentView }) {
  const [, setTab] = useAddressPart(tabKey, 'trang-in');
  const { data } = useAnswer('GET /api/documents/:documentId/comments', {
    params: { documentId: document.id },
  });
  const said = [
    ...(data?.comments ?? []).map(({ id, by, at, text }) => ({ key: id, by: by.name, at, text })),
    ...document.reviews
      .filter(({ note }) => note)
      .map(({ by, at, note, task }) => ({ key: task + at, by: by.name, at, text: note })),
  ].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section className="card" aria-label="Ý kiến">
      <h2>Ý kiến</h2>
      {said.length === 0 && <p className="soft">Chưa có ý kiến.</p>}
      <PlainList>
        {said.slice(0, shown).map(({ key, by, at, text }) => (
          <li key={key}>
            <strong>{by}</strong> <span className="soft">{shortMomentOf(at)}</span>
            <p className={styles['words']}>{text}</p>
          </li>
        ))}
      </PlainList>
      {(said.length > shown || data?.mayWrite) && (
        <Button type="link" style={{ padding: 0 }} onClick={() => setTab('y-kien')}>
          {said.length > shown ? `Xem cả ${said.length} ý kiến` : 'Ghi ý kiến'}
        </Button>
      )}
    </section>
  );
}
