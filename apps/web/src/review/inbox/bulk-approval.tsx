import { Form, Input, Modal } from 'antd';
import { ActDialog } from '../../parts/act-dialog.js';
import { Mark } from '../../parts/marks.js';
import { shortMomentOf } from '../../parts/times.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAct } from '../../server/use-answer.js';
import { useMe } from '../../shell/me.js';
import { actsForInWords } from '../../work/in-hands.js';
import styles from './bulk-approval.module.css';
import { openedAt } from './opened.js';
import type { InboxItem } from './use-inbox.js';

type Result = ReplyOf<'POST /api/approvals'>['results'][number];

interface BulkApprovalProps {
  readonly items: readonly InboxItem[];
  readonly onClose: () => void;
}

/** Several documents at once, each on exactly its content, each with its own result. */
export function BulkApproval({ items, onClose }: BulkApprovalProps) {
  const [form] = Form.useForm<{ note?: string }>();
  const { personId } = useMe();
  const act = useAct('POST /api/approvals');
  if (act.data) return <Results items={items} results={act.data.results} onClose={onClose} />;
  const asked = items.flatMap(({ subjectId, approval }) =>
    approval
      ? {
          ...approval,
          documentId: subjectId as Result['documentId'],
          openedAt: openedAt(personId, approval.contentHash),
        }
      : [],
  );
  const unread = asked.filter((one) => one.openedAt === null).length;
  return (
    <ActDialog<{ note?: string }>
      title={`Duyệt ${items.length} văn bản`}
      submitName={`Duyệt ${items.length} văn bản`}
      width={720}
      consequence={
        <>
          Mỗi văn bản được ghi riêng, kèm đã mở xem hay chưa và mã nội dung dưới đây. Văn bản nào
          không duyệt được thì các văn bản khác vẫn được ghi.
          {unread > 0 && ` Còn ${unread} văn bản chưa mở xem.`}
        </>
      }
      form={form}
      pending={act.isPending}
      error={act.error}
      onClose={onClose}
      onSubmit={({ note = '' }) =>
        act.mutate({ body: { approvals: asked.map((one) => ({ ...one, note: note.trim() })) } })
      }
    >
      <ul className={styles['list']} aria-label="Văn bản sẽ duyệt" tabIndex={0}>
        {items.map(({ subjectId, key, title, line, act: what, actsFor, approval }) => {
          const opened = approval && openedAt(personId, approval.contentHash);
          return (
            <li key={subjectId + key}>
              <span>
                <strong>{title}</strong>
                <span className={styles['line']}>
                  {what} · {line}
                </span>
                {actsFor && <span className={styles['line']}>{actsForInWords(actsFor)}</span>}
              </span>
              <span className={styles['seen']}>
                <Mark tone={opened ? 'done' : 'soon'}>
                  {opened ? `đã mở xem ${shortMomentOf(opened)}` : 'chưa mở xem'}
                </Mark>
                <code title={approval?.contentHash}>{approval?.contentHash.slice(0, 8)}</code>
              </span>
            </li>
          );
        })}
      </ul>
      <Form.Item name="note" label="Ghi chú cho mọi văn bản (không bắt buộc)">
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
    </ActDialog>
  );
}

interface ResultsProps extends BulkApprovalProps {
  readonly results: readonly Result[];
}

/** What became of each: done, or refused and why. */
function Results({ items, results, onClose }: ResultsProps) {
  const done = results.filter((one) => one.done).length;
  const refused = results.length - done;
  return (
    <Modal
      open
      width={720}
      title={`Đã duyệt ${done} văn bản${refused > 0 ? `, ${refused} văn bản không duyệt được` : ''}`}
      okText="Xong"
      onOk={onClose}
      onCancel={onClose}
      cancelButtonProps={{ style: { display: 'none' } }}
    >
      <ul className={styles['list']} aria-label="Kết quả" tabIndex={0}>
        {results.map(({ documentId, task, done: isDone, refusal }) => (
          <li key={documentId + task}>
            <span>
              <strong>{items.find(({ subjectId }) => subjectId === documentId)?.title}</strong>
              {refusal && <span className={styles['line']}>{refusal.detail}</span>}
            </span>
            <span className={styles['seen']}>
              <Mark tone={isDone ? 'done' : 'late'}>
                {isDone ? 'Đã duyệt' : 'Không duyệt được'}
              </Mark>
            </span>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
