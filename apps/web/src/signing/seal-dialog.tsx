import { Form } from 'antd';
import { ActDialog } from '../parts/act-dialog.js';
import type { ActProps } from '../documents/acts/act-props.js';
import { useAct } from '../server/use-answer.js';
import { KeyChoice } from './key-choice.js';
import type { KeyId } from './key-id.js';

/** The seal once more, where it was interrupted; the number stays. */
export function SealDialog({ document, onClose, onDone }: ActProps) {
  const [form] = Form.useForm<{ keyId: KeyId; pin: string }>();
  const act = useAct('POST /api/documents/:documentId/seal');
  return (
    <ActDialog
      title={`Đóng dấu lại ${document.registration?.code ?? ''}`}
      submitName="Đóng dấu"
      consequence="Lần đóng dấu trước chưa xong. Số và ngày đã cấp giữ nguyên."
      form={form}
      pending={act.isPending}
      error={act.error}
      onClose={onClose}
      onSubmit={(body) =>
        act.mutate(
          { params: { documentId: document.id }, body },
          { onSuccess: () => onDone('Đang đóng dấu') },
        )
      }
    >
      <KeyChoice purpose="seal" />
    </ActDialog>
  );
}
