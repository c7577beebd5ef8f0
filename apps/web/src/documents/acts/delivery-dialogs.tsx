import type { DocumentView } from '#contracts';
import { Form, Input } from 'antd';
import { useAct } from '../../server/use-answer.js';
import { ActDialog } from '../../parts/act-dialog.js';
import type { ActProps } from './act-props.js';
import { ReasonBox } from '../../parts/reason-box.js';

type Delivery = DocumentView['deliveries'][number];

export interface DeliveryProps extends ActProps {
  readonly delivery: Delivery;
}

/** The envelope is mended; the document and its code stay. */
export function ResendDialog({ document, delivery, onClose, onDone }: DeliveryProps) {
  const [form] = Form.useForm<{ receiverName: string; subject: string; typeName: string }>();
  const act = useAct('POST /api/documents/:documentId/deliveries/:deliveryId/resending');
  return (
    <ActDialog
      title={`Gửi lại ${delivery.receiver}`}
      submitName="Gửi lại"
      consequence={
        <>
          {delivery.reason && <p>Nơi nhận từ chối: {delivery.reason}</p>}
          <p>Sửa phần ghi trên phong bì rồi gửi lại; văn bản và mã văn bản giữ nguyên.</p>
        </>
      }
      form={form}
      initial={{
        receiverName: delivery.receiver,
        subject: document.subject,
        typeName: document.typeName,
      }}
      pending={act.isPending}
      error={act.error}
      onClose={onClose}
      onSubmit={(body) =>
        act.mutate(
          { params: { documentId: document.id, deliveryId: delivery.id }, body },
          { onSuccess: () => onDone(`Đã gửi lại ${delivery.receiver}`) },
        )
      }
    >
      <Form.Item name="receiverName" label="Tên nơi nhận trên phong bì" rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="subject" label="Trích yếu trên phong bì" rules={needed}>
        <Input.TextArea autoSize maxLength={500} />
      </Form.Item>
      <Form.Item name="typeName" label="Loại văn bản" rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
    </ActDialog>
  );
}

const needed = [{ required: true, whitespace: true, message: 'Không để trống' }];

export function WaiveDialog({ document, delivery, onClose, onDone }: DeliveryProps) {
  const act = useAct('POST /api/documents/:documentId/deliveries/:deliveryId/waiver');
  return (
    <ReasonBox
      title={`Thôi chờ ${delivery.receiver}`}
      submitName="Thôi chờ"
      consequence="Văn bản được coi là xong với nơi nhận này dù họ chưa tiếp nhận. Lý do lưu vào lịch sử."
      act={act}
      onClose={onClose}
      onSubmit={(reason) =>
        act.mutate(
          { params: { documentId: document.id, deliveryId: delivery.id }, body: { reason } },
          { onSuccess: () => onDone(`Thôi chờ ${delivery.receiver}`) },
        )
      }
    />
  );
}
