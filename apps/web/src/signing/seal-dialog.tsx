import { Form } from 'antd';
import type { ActProps } from '../documents/acts/act-props.js';
import { ActDialog } from '../parts/act-dialog.js';
import { useAct } from '../server/use-answer.js';
import { KeyChoice } from './dialog/key-choice.js';
import { useConfirmed, type SigningValues } from './dialog/signing-values.js';
import { AwaitedSignature } from './waiting/awaited-signature.js';

/** The seal once more, where it was interrupted; the number stays. */
export function SealDialog({ document, onClose, onDone }: ActProps) {
  const [form] = Form.useForm<SigningValues>();
  const act = useAct('POST /api/documents/:documentId/seal');
  const params = { documentId: document.id };
  const code = document.registration?.code ?? '';
  const title = `Đã đóng dấu ${code}`;
  const confirmed = useConfirmed((body) =>
    act.mutate(
      { params, body },
      { onSuccess: ({ state }) => state !== 'issuing' && onDone(title) },
    ),
  );
  if (act.isSuccess) {
    return <AwaitedSignature documentId={document.id} doneTitle={title} onClose={onClose} />;
  }
  return (
    <ActDialog
      title={`Đóng dấu lại ${code}`}
      submitName="Đóng dấu"
      consequence="Lần đóng dấu trước chưa xong. Số và ngày đã cấp giữ nguyên."
      form={form}
      pending={act.isPending || confirmed.isConfirming}
      error={confirmed.confirmError ?? act.error}
      onClose={onClose}
      onSubmit={confirmed.submit}
    >
      <KeyChoice purpose="seal" />
    </ActDialog>
  );
}
