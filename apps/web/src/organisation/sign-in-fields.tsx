import { Form, Input } from 'antd';

export const PasswordField = () => (
  <Form.Item
    name="password"
    label="Mật khẩu đang dùng"
    rules={[{ required: true, message: 'Hãy nhập mật khẩu' }]}
  >
    <Input.Password autoComplete="current-password" maxLength={1_000} />
  </Form.Item>
);

interface CodeFieldProps {
  readonly label?: string;
  readonly autoFocus?: boolean;
}

/** Six digits of an app, or a recovery code. */
export const CodeField = ({
  label = 'Mã xác thực (6 số, hoặc một mã dự phòng)',
  autoFocus = false,
}: CodeFieldProps) => (
  <Form.Item name="code" label={label} rules={[{ required: true, message: 'Hãy nhập mã' }]}>
    <Input autoComplete="one-time-code" maxLength={40} autoFocus={autoFocus} />
  </Form.Item>
);
