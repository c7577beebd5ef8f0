import { Answered } from '../../parts/answered.js';
import { EmptyState } from '../../parts/states.js';
import { WriteComment } from '../../review/write-comment.js';
import { OneComment } from '../../review/one-comment.js';
import { useAnswer } from '../../server/use-answer.js';
import type { TabProps } from './document-tabs.js';
import styles from './comments-tab.module.css';

/** What was said and asked, each at its place; what is open stands first. */
export const CommentsTab = ({ document }: TabProps) => (
  <Answered
    answer={useAnswer('GET /api/documents/:documentId/comments', {
      params: { documentId: document.id },
    })}
  >
    {({ comments, mayWrite, askable }) => (
      <section className={`card ${styles['parts']}`} aria-label="Ý kiến về văn bản">
        {mayWrite && <WriteComment document={document} askable={askable} />}
        {comments.length === 0 && <EmptyState title="Chưa có ý kiến nào về văn bản này" />}
        <ul className={styles['list']}>
          {comments
            .toSorted((a, b) => Number(a.resolved !== null) - Number(b.resolved !== null))
            .map((comment) => (
              <li key={comment.id}>
                <OneComment documentId={document.id} comment={comment} />
              </li>
            ))}
        </ul>
      </section>
    )}
  </Answered>
);
