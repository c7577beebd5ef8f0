import { Form } from 'antd';
import { useState } from 'react';
import type { KeyId } from './key-id.js';
import { ActDialog } from '../parts/act-dialog.js';
import { seenIn, type ActProps } from '../documents/acts/act-props.js';
import { useAct } from '../server/use-answer.js';
import { KeyChoice } from './key-choice.js';
import { SignedResult } from './signed-result.js';

/** The leader signs exactly the page he has before him; then he is shown the verdict on it. */
export function SignDialog({ document, onClose }: ActProps) {
  const [form] = Form.useForm<{ keyId: KeyId; pin: string }>();
  const [seen] = useState(() => seenIn(document));
  const [version] = useState(document.version);
  const act = useAct('POST /api/documents/:documentId/signature');
  if (act.isSuccess) {
    return (
      <SignedResult documentId={document.id} title="Bạn đã ký văn bản này" onClose={onClose} />
    );
  }
  return (
    <ActDialog
      title="Ký số"
      submitName="Ký"
      consequence={`Ký bản trình lần ${version?.number ?? ''}, ${document.pages ?? ''} trang, mã tệp ${seen.pdf.slice(0, 8)}: đúng bản đang hiện. Sau khi ký, văn bản chuyển văn thư cấp số.`}
      form={form}
      pending={act.isPending}
      error={act.error}
      onClose={onClose}
      onSubmit={({ keyId, pin }) =>
        act.mutate({ params: { documentId: document.id }, body: { keyId, pin, ...seen } })
      }
    >
      <KeyChoice purpose="personal" />
    </ActDialog>
  );
}
