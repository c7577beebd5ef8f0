import { Alert, App, Form, Input, Modal } from 'antd';
import { wordsOf } from '../server/refusal.js';
import { useAct } from '../server/use-answer.js';
import type { Delivery } from './deliveries-table.js';

interface BoxProps {
  readonly delivery: Delivery;
  readonly open: boolean;
  readonly onClose: () => void;
}

interface Envelope {
  readonly receiverName: string;
  readonly subject: string;
}

/** Mends the envelope only: the signed document and its id stay. */
export function ResendBox({ delivery, open, onClose }: BoxProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Envelope>();
  const resend = useAct('POST /api/documents/:documentId/deliveries/:deliveryId/resending');
  const send = (envelope: Envelope): void =>
    resend.mutate(
      {
        params: { documentId: delivery.documentId, deliveryId: delivery.id },
        body: envelope,
      },
      {
        onSuccess: () => {
          void message.success(`Đang gửi lại tới ${envelope.receiverName}.`);
          onClose();
        },
      },
    );
  return (
    <Modal
      open={open}
      title="Sửa phong bì và gửi lại"
      okText="Gửi lại"
      cancelText="Thôi"
      okButtonProps={{ loading: resend.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      {delivery.reason && (
        <Alert
          type="warning"
          showIcon
          title={`${delivery.receiver} từ chối: ${delivery.reason}`}
          style={{ marginBottom: 12 }}
        />
      )}
      <p className="soft" style={{ marginBottom: 12 }}>
        Chỉ phong bì đổi; văn bản đã ký và mã văn bản giữ nguyên. Nội dung sai thì phải thay thế
        hoặc thu hồi văn bản.
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        initialValues={{ receiverName: delivery.receiver, subject: delivery.subject }}
        onFinish={send}
      >
        <Form.Item name="receiverName" label="Tên nơi nhận trên phong bì" rules={[required]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="subject" label="Trích yếu trên phong bì" rules={[required]}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
      {resend.error && <Alert type="error" showIcon title={wordsOf(resend.error)} />}
    </Modal>
  );
}

const required = { required: true, whitespace: true, message: 'Không được để trống' };
