import { Alert, Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { CodeField } from '../organisation/sign-in-fields.js';
import { isRefusal, wordsOf } from '../server/refusal.js';
import type { ReplyOf } from '../server/routes.js';
import { useAct } from '../server/use-answer.js';

interface SignInFormProps {
  /** Set where only the same person can go on. */
  readonly submitName?: string;
  /** A login picked elsewhere on the page. */
  readonly login?: string;
  readonly onSignedIn: (me: ReplyOf<'POST /api/session'>) => void;
}

export function SignInForm({ onSignedIn, login, submitName = 'Đăng nhập' }: SignInFormProps) {
  const [form] = Form.useForm<{ login: string; password: string; code?: string }>();
  useEffect(() => {
    if (login) form.setFieldsValue({ login });
  }, [form, login]);
  const signIn = useAct('POST /api/session');
  const [wantsCode, setWantsCode] = useState(false);
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(body) =>
        signIn.mutate(
          { body },
          {
            onSuccess: onSignedIn,
            onError: (error) => isRefusal(error, 'SecondFactorIsWanted') && setWantsCode(true),
          },
        )
      }
    >
      <Form.Item
        name="login"
        label="Tên đăng nhập"
        rules={[{ required: true, message: 'Hãy nhập tên đăng nhập' }]}
      >
        <Input autoFocus autoComplete="username" size="large" />
      </Form.Item>
      <Form.Item
        name="password"
        label="Mật khẩu"
        rules={[{ required: true, message: 'Hãy nhập mật khẩu' }]}
      >
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
      {wantsCode && <CodeField autoFocus />}
      {signIn.error && (
        <Form.Item>
          <Alert
            type={isRefusal(signIn.error, 'SecondFactorIsWanted') ? 'info' : 'error'}
            showIcon
            title={wordsOf(signIn.error)}
          />
        </Form.Item>
      )}
      <Button type="primary" size="large" block htmlType="submit" loading={signIn.isPending}>
        {submitName}
      </Button>
    </Form>
  );
}
