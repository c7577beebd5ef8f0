import type { DocumentView } from '#contracts';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { Mark } from '../parts/marks.js';
import { Person } from '../parts/person.js';
import { shortMomentOf } from '../parts/times.js';
import { wordsOf } from '../server/refusal.js';
import type { ReplyOf } from '../server/routes.js';
import { useAct } from '../server/use-answer.js';
import styles from './comments.module.css';

type Comment = ReplyOf<'GET /api/documents/:documentId/comments'>['comments'][number];

interface OneCommentProps {
  readonly documentId: DocumentView['id'];
  readonly comment: Comment;
}

/** One comment or question with its answers, and what the reader may do to it. */
export function OneComment({ documentId, comment }: OneCommentProps) {
  const { id: commentId, kind, by, to, at, place, stands, versionNumber, text, answers } = comment;
  const resolve = useAct('POST /api/documents/:documentId/comments/:commentId/resolution');
  return (
    <article className={styles['comment']}>
      <Person
        name={by.name}
        line={`${kind === 'question' ? `hỏi ${to?.name ?? 'người soạn thảo'}` : 'góp ý'}, ${shortMomentOf(at)}`}
      />
      <p className="soft">
        {place}
        {!stands && ' (chỗ này nay không còn)'}
        {versionNumber !== null && ` · bản trình lần ${versionNumber}`}
      </p>
      <p className={styles['words']}>{text}</p>
      {answers.map((answer) => (
        <p key={answer.id} className={styles['answer']}>
          <strong>{answer.by.name}</strong> {shortMomentOf(answer.at)}: {answer.text}
        </p>
      ))}
      {comment.waitsForAnswer && <Mark tone="soon">Chờ trả lời</Mark>}
      {comment.resolved && (
        <Mark tone="done">
          {comment.resolved.by.name} đã xử lý, {shortMomentOf(comment.resolved.at)}
        </Mark>
      )}
      {comment.acts.includes('answer') && <Answer documentId={documentId} comment={comment} />}
      {comment.acts.includes('resolution') && (
        <Button
          size="small"
          loading={resolve.isPending}
          onClick={() => resolve.mutate({ params: { documentId, commentId } })}
        >
          Đã xử lý xong
        </Button>
      )}
      {resolve.error && <Alert type="error" showIcon title={wordsOf(resolve.error)} />}
    </article>
  );
}

function Answer({ documentId, comment: { id: commentId, by } }: OneCommentProps) {
  const act = useAct('POST /api/documents/:documentId/comments/:commentId/answer');
  const [text, setText] = useState('');
  return (
    <div className={styles['answerBox']}>
      <Input.TextArea
        value={text}
        autoSize
        placeholder="Trả lời"
        aria-label={`Trả lời ${by.name}`}
        onChange={({ target }) => setText(target.value)}
      />
      {text.trim() && (
        <Button
          loading={act.isPending}
          onClick={() =>
            act.mutate(
              { params: { documentId, commentId }, body: { text } },
              { onSuccess: () => setText('') },
            )
          }
        >
          Gửi trả lời
        </Button>
      )}
      {act.error && <Alert type="error" showIcon title={wordsOf(act.error)} />}
    </div>
  );
}
