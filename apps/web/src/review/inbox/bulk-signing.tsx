import { Form } from 'antd';
import { ActDialog } from '../../parts/act-dialog.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAct } from '../../server/use-answer.js';
import { useMe } from '../../shell/me.js';
import { KeyChoice } from '../../signing/dialog/key-choice.js';
import { useConfirmed, type SigningValues } from '../../signing/dialog/signing-values.js';
import { BulkResults, SeenList } from './bulk-lists.js';
import { ConfirmOnPhone } from './confirm-on-phone.js';
import { openedAt } from './opened.js';
import type { InboxItem } from './use-inbox.js';

type Result = ReplyOf<'POST /api/signatures'>['results'][number];

interface BulkSigningProps {
  readonly items: readonly InboxItem[];
  readonly onClose: () => void;
}

/** One PIN or one confirmation, several documents: each signed by itself on exactly its file, each with its result. */
export function BulkSigning({ items, onClose }: BulkSigningProps) {
  const [form] = Form.useForm<SigningValues>();
  const { personId } = useMe();
  const act = useAct('POST /api/signatures');
  const documents = items.flatMap(({ subjectId, signature }) =>
    signature
      ? {
          ...signature,
          documentId: subjectId as Result['documentId'],
          openedAt: openedAt(personId, signature.contentHash),
        }
      : [],
  );
  const confirmed = useConfirmed((key) => act.mutate({ body: { ...key, documents } }));
  if (act.data) {
    const results = act.data.results.map((one) => ({ ...one, key: one.documentId }));
    const asked = results.find(({ state }) => state === 'signing');
    const verb = asked ? 'gửi yêu cầu ký' : 'ký';
    return (
      <BulkResults {...{ verb, items, results, onClose }}>
        {asked && <ConfirmOnPhone documentId={asked.documentId} />}
      </BulkResults>
    );
  }
  const unread = documents.filter((one) => one.openedAt === null).length;
  return (
    <ActDialog<SigningValues>
      title={`Ký ${items.length} văn bản`}
      submitName={`Ký ${items.length} văn bản`}
      width={720}
      consequence={
        <>
          Một lần nhập mã PIN hoặc một lần xác nhận trên điện thoại, mỗi văn bản một chữ ký riêng
          trên đúng bản có mã dưới đây. Văn bản nào không ký được thì các văn bản khác vẫn được ký.
          {unread > 0 && ` Còn ${unread} văn bản chưa mở xem; nhật ký ghi rõ điều đó.`}
        </>
      }
      form={form}
      pending={act.isPending || confirmed.isConfirming}
      error={confirmed.confirmError ?? act.error}
      onClose={onClose}
      onSubmit={confirmed.submit}
    >
      <SeenList
        label="Văn bản sẽ ký"
        items={items}
        hashOf={({ signature }) => signature?.contentHash}
      />
      <KeyChoice purpose="personal" forSeveral />
    </ActDialog>
  );
}
