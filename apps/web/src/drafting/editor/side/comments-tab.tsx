import { Button, Input } from 'antd';
import { useState } from 'react';
import { Answered } from '../../../parts/answered.js';
import { Mark } from '../../../parts/marks.js';
import { Person } from '../../../parts/person.js';
import { EmptyState } from '../../../parts/states.js';
import { shortMomentOf } from '../../../parts/times.js';
import { useAct } from '../../../server/use-answer.js';
import { goTo } from '../go-to.js';
import { useEditing } from '../saving/editing-context.js';
import styles from './side.module.css';
import { useComments, type Comment } from './use-comments.js';

/** What reviewers wrote, each beside its place; what is open stands first. */
export const CommentsTab = () => (
  <Answered answer={useComments()}>
    {({ comments }) =>
      comments.length === 0 ? (
        <EmptyState title="Chưa có ý kiến nào về văn bản này" />
      ) : (
        <ul className={styles['list']}>
          {comments
            .toSorted((a, b) => Number(a.resolved !== null) - Number(b.resolved !== null))
            .map((comment) => (
              <li key={comment.id}>
                <OneComment comment={comment} />
              </li>
            ))}
        </ul>
      )
    }
  </Answered>
);

function OneComment({ comment }: { readonly comment: Comment }) {
  const { documentId } = useEditing();
  const resolve = useAct('POST /api/documents/:documentId/comments/:commentId/resolution');
  const { id, by, at, place, stands, nodeId, text, answers, acts, resolved } = comment;
  return (
    <article className={styles['comment']}>
      <Person name={by.name} line={shortMomentOf(at)} />
      {nodeId && stands ? (
        <button type="button" className={styles['place']} onClick={() => goTo({ nodeId })}>
          <b>{place}</b>
        </button>
      ) : (
        <p className="soft">{stands ? place : `${place} (chỗ này nay không còn)`}</p>
      )}
      <p className={styles['words']}>{text}</p>
      {answers.map((answer) => (
        <p key={answer.id} className={styles['answer']}>
          <b>{answer.by.name}</b>: {answer.text}
        </p>
      ))}
      {resolved && <Mark tone="done">Đã xử lý, {shortMomentOf(resolved.at)}</Mark>}
      {acts.includes('answer') && <Answer commentId={id} />}
      {acts.includes('resolution') && (
        <Button
          size="small"
          loading={resolve.isPending}
          onClick={() => resolve.mutate({ params: { documentId, commentId: id } })}
        >
          Đã xử lý xong
        </Button>
      )}
    </article>
  );
}

function Answer({ commentId }: { readonly commentId: string }) {
  const { documentId } = useEditing();
  const answer = useAct('POST /api/documents/:documentId/comments/:commentId/answer');
  const [text, setText] = useState('');
  const send = (): void =>
    answer.mutate(
      { params: { documentId, commentId }, body: { text } },
      { onSuccess: () => setText('') },
    );
  return (
    <div className={styles['reply']}>
      <Input.TextArea
        value={text}
        autoSize
        placeholder="Trả lời"
        aria-label="Trả lời ý kiến"
        onChange={({ target }) => setText(target.value)}
      />
      {text.trim() && (
        <Button size="small" loading={answer.isPending} onClick={send}>
          Gửi trả lời
        </Button>
      )}
    </div>
  );
}
