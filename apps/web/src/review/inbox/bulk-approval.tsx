import { Form, Input } from 'antd';
import { ActDialog } from '../../parts/act-dialog.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAct } from '../../server/use-answer.js';
import { useMe } from '../../shell/me.js';
import { BulkResults, SeenList } from './bulk-lists.js';
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
  if (act.data) {
    const results = act.data.results.map((one) => ({ ...one, key: one.documentId + one.task }));
    return <BulkResults verb="duyệt" {...{ items, results, onClose }} />;
  }
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
      <SeenList
        label="Văn bản sẽ duyệt"
        items={items}
        hashOf={({ approval }) => approval?.contentHash}
      />
      <Form.Item name="note" label="Ghi chú cho mọi văn bản (không bắt buộc)">
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
    </ActDialog>
  );
}
