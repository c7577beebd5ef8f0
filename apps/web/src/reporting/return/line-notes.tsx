import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { Mark } from '../../parts/marks.js';
import { shortMomentOf } from '../../parts/times.js';
import { wordsOf } from '../../server/refusal.js';
import { useAct } from '../../server/use-answer.js';
import type { Comment, Finding, UnitReturn } from './return-types.js';
import styles from './return.module.css';

interface LineNotesProps {
  readonly view: UnitReturn;
  readonly place: string;
  readonly findings: readonly Finding[];
}

/** What the checks found at a line, and what people said of it. */
export function LineNotes({ view, place, findings }: LineNotesProps) {
  const found = findings.filter((finding) => finding.place === place);
  const threads = view.comments.filter((one) => one.place === place && one.parentId === null);
  return (
    <>
      {found.map(({ code, weight, text }) => (
        <div key={code} className={styles['finding']}>
          <Mark tone={weight === 'blocking' ? 'late' : 'soon'}>
            {weight === 'blocking' ? 'Phải sửa' : 'Nên xem lại'}
          </Mark>{' '}
          {text}
        </div>
      ))}
      {threads.map((thread) => (
        <Thread key={thread.id} view={view} thread={thread} />
      ))}
      {mayBegin(view) && threads.length === 0 && (
        <WriteComment view={view} place={place} parentId={null} name="Góp ý chỗ này" />
      )}
    </>
  );
}

/** Whoever fills it answers what is said; others begin. */
const mayBegin = ({ acts }: UnitReturn): boolean =>
  acts.includes('comment') && !acts.includes('edit');

function Thread({ view, thread }: { readonly view: UnitReturn; readonly thread: Comment }) {
  const resolve = useAct('POST /api/returns/:returnId/comments/:commentId/resolution');
  const said = [thread, ...view.comments.filter(({ parentId }) => parentId === thread.id)];
  const isOpen = thread.resolvedAt === null;
  const mayAnswer = isOpen && view.acts.includes('comment');
  return (
    <div className={`${styles['comment']} ${isOpen ? '' : styles['resolved']}`}>
      {said.map(({ id, by, at, text }) => (
        <div key={id}>
          <strong>{by}</strong> <span className="soft">{shortMomentOf(at)}</span>
          <p className={styles['said']}>{text}</p>
        </div>
      ))}
      {!isOpen && <span className="soft">Đã xử lý, {thread.resolvedBy}</span>}
      {mayAnswer && (
        <>
          <WriteComment view={view} place={thread.place} parentId={thread.id} name="Trả lời" />
          <Button
            type="link"
            size="small"
            loading={resolve.isPending}
            onClick={() => resolve.mutate({ params: { returnId: view.id, commentId: thread.id } })}
          >
            Đã xử lý xong
          </Button>
        </>
      )}
    </div>
  );
}

interface WriteCommentProps {
  readonly view: UnitReturn;
  readonly place: string;
  readonly parentId: Comment['parentId'];
  readonly name: string;
}

function WriteComment({ view, place, parentId, name }: WriteCommentProps) {
  const { message } = App.useApp();
  const [text, setText] = useState<string | null>(null);
  const write = useAct('POST /api/returns/:returnId/comments');
  if (text === null) {
    return (
      <Button type="link" size="small" style={{ paddingLeft: 0 }} onClick={() => setText('')}>
        {name}
      </Button>
    );
  }
  const send = (): void =>
    write.mutate(
      { params: { returnId: view.id }, body: { place, text, parentId } },
      {
        onSuccess: () => setText(null),
        onError: (error) => void message.error(wordsOf(error)),
      },
    );
  return (
    <div className={styles['wide']}>
      <Input.TextArea
        aria-label={name}
        value={text}
        maxLength={2_000}
        autoSize={{ minRows: 2 }}
        autoFocus
        onChange={({ target }) => setText(target.value)}
      />
      <div>
        <Button size="small" loading={write.isPending} disabled={!text.trim()} onClick={send}>
          Gửi
        </Button>
        <Button type="link" size="small" onClick={() => setText(null)}>
          Thôi
        </Button>
      </div>
    </div>
  );
}
