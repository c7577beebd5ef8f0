import { Alert, Button, Form, Input } from 'antd';
import { wordsOf } from '../server/refusal.js';
import { useAct } from '../server/use-answer.js';

interface Written {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** The old password once, the new one twice; the other sessions of the person end with it. */
export function PasswordForm({ onChanged }: { readonly onChanged: () => void }) {
  const [form] = Form.useForm<Written>();
  const change = useAct('PUT /api/me/password');
  const send = ({ current, next }: Written): void =>
    change.mutate(
      { body: { current, next } },
      {
        onSuccess: () => {
          form.resetFields();
          onChanged();
        },
      },
    );
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
      <Form.Item name="current" label="Mật khẩu đang dùng" rules={[needed]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="next"
        label="Mật khẩu mới"
        extra="Từ 12 ký tự; một câu dễ nhớ là được."
        rules={[needed, { min: 12, message: 'Mật khẩu mới cần từ 12 ký tự' }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="Nhập lại mật khẩu mới"
        dependencies={['next']}
        rules={[
          needed,
          ({ getFieldValue }) => ({
            validator: (_, again: string) =>
              !again || again === getFieldValue('next')
                ? Promise.resolve()
                : Promise.reject(new Error('Hai lần nhập chưa giống nhau')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {change.error && (
        <Form.Item>
          <Alert type="error" showIcon title={wordsOf(change.error)} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        Đổi mật khẩu
      </Button>
    </Form>
  );
}

const needed = { required: true, message: 'Không để trống' };
