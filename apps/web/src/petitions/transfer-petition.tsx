import { App, Form, Input } from 'antd';
import { ActDialog } from '../parts/act-dialog.js';
import { useAct } from '../server/use-answer.js';
import type { Petition } from './petition-state.js';

interface Values {
  readonly to: string;
  readonly reason: string;
}

interface TransferPetitionProps {
  readonly petition: Petition;
  readonly onClose: () => void;
}

/** Another body is competent. */
export function TransferPetition({ petition, onClose }: TransferPetitionProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const transfer = useAct('POST /api/petitions/:petitionId/transfer');
  return (
    <ActDialog<Values>
      title="Chuyển cơ quan có thẩm quyền"
      submitName="Chuyển"
      consequence="Phản ánh kết thúc ở đây. Văn bản chuyển được soạn và gửi như một công văn."
      form={form}
      danger
      pending={transfer.isPending}
      error={transfer.error}
      onSubmit={(body) =>
        transfer.mutate(
          { params: { petitionId: petition.id }, body },
          {
            onSuccess: () => {
              void message.success('Đã ghi chuyển.');
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Form.Item
        name="to"
        label="Chuyển tới cơ quan"
        rules={[{ required: true, whitespace: true, message: 'Hãy ghi tên cơ quan' }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="reason"
        label="Lý do"
        rules={[{ required: true, whitespace: true, message: 'Hãy ghi lý do' }]}
      >
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
    </ActDialog>
  );
}
