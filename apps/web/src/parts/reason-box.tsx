import { Alert, Form, Input, Modal } from 'antd';
import { wordsOf } from '../server/refusal.js';

interface ReasonBoxProps {
  readonly open: boolean;
  /** What is done: "Trả lại người soạn thảo". */
  readonly title: string;
  /** What follows from it, before it is done. */
  readonly consequence: string;
  readonly submitName: string;
  /** Asks for the reason in the words of this act. */
  readonly question?: string;
  readonly danger?: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSubmit: (reason: string) => void;
  readonly onClose: () => void;
}

/** Whatever takes work back from others asks why; the reason stays in the history. */
export function ReasonBox(props: ReasonBoxProps) {
  const {
    open,
    title,
    consequence,
    submitName,
    question = 'Lý do',
    danger,
    pending,
    error,
  } = props;
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open={open}
      title={title}
      okText={submitName}
      cancelText="Thôi"
      okButtonProps={{ danger: danger ?? false, loading: pending }}
      onOk={() => form.submit()}
      onCancel={props.onClose}
      destroyOnHidden
    >
      <p className="soft" style={{ marginBottom: 12 }}>
        {consequence}
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        onFinish={({ reason }) => props.onSubmit(reason.trim())}
      >
        <Form.Item
          name="reason"
          label={question}
          rules={[{ required: true, whitespace: true, message: 'Hãy ghi lý do' }]}
        >
          <Input.TextArea
            rows={4}
            maxLength={2_000}
            showCount
            autoFocus
            onKeyDown={(event) => {
              if (event.key === 'Enter' && event.ctrlKey) form.submit();
            }}
          />
        </Form.Item>
      </Form>
      {error !== null && error !== undefined && (
        <Alert type="error" showIcon title={wordsOf(error)} />
      )}
    </Modal>
  );
}
