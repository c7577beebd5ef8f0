import { Form } from 'antd';
import { useState } from 'react';
import { seenIn, type ActProps } from '../documents/acts/act-props.js';
import { ActDialog } from '../parts/act-dialog.js';
import { useAct } from '../server/use-answer.js';
import { KeyChoice } from './dialog/key-choice.js';
import { useConfirmed, type SigningValues } from './dialog/signing-values.js';
import { SignedResult } from './signed-result.js';
import { AwaitedSignature } from './waiting/awaited-signature.js';

const doneTitle = 'Bạn đã ký văn bản này';

/** The leader signs exactly the page he has before him; then he is shown the verdict on it. */
export function SignDialog({ document, onClose }: ActProps) {
  const [form] = Form.useForm<SigningValues>();
  const [seen] = useState(() => seenIn(document));
  const [version] = useState(document.version);
  const act = useAct('POST /api/documents/:documentId/signature');
  const params = { documentId: document.id };
  const confirmed = useConfirmed((key) => act.mutate({ params, body: { ...key, ...seen } }));
  if (act.isSuccess) {
    const told = { documentId: document.id, onClose };
    return act.data.state === 'signing' ? (
      <AwaitedSignature {...told} doneTitle={doneTitle} />
    ) : (
      <SignedResult {...told} title={doneTitle} />
    );
  }
  return (
    <ActDialog
      title="Ký số"
      submitName="Ký"
      consequence={`Ký bản trình lần ${version?.number ?? ''}, ${document.pages ?? ''} trang, mã tệp ${seen.pdf.slice(0, 8)}: đúng bản đang hiện. Sau khi ký, văn bản chuyển văn thư cấp số.`}
      form={form}
      pending={act.isPending || confirmed.isConfirming}
      error={confirmed.confirmError ?? act.error}
      onClose={onClose}
      onSubmit={confirmed.submit}
    >
      <KeyChoice purpose="personal" />
    </ActDialog>
  );
}
