import { Alert, App, Button, Checkbox, Form, InputNumber } from 'antd';
import { Answered } from '../../parts/answered.js';
import { wordsOf } from '../../server/refusal.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAct, useAnswer } from '../../server/use-answer.js';
import styles from './settings.module.css';

type Setting = ReplyOf<'GET /api/signing-settings/confirmation'>;

/** When a person types his password once more before he signs, and with which second proof. */
export function ConfirmationForm() {
  return (
    <section className="card" aria-labelledby="xac-nhan">
      <h2 id="xac-nhan">Xác nhận trước khi ký</h2>
      <p className="soft">
        Khóa không hỏi mã PIN ở đây luôn cần mật khẩu của người ký, để máy bỏ ngỏ không ký thay ai.
      </p>
      <Answered answer={useAnswer('GET /api/signing-settings/confirmation')}>
        {(setting) => <Fields key={JSON.stringify(setting)} setting={setting} />}
      </Answered>
    </section>
  );
}

function Fields({ setting }: { readonly setting: Setting }) {
  const { message } = App.useApp();
  const save = useAct('PUT /api/signing-settings/confirmation');
  return (
    <Form<Setting>
      layout="vertical"
      className={styles['form'] ?? ''}
      initialValues={setting}
      onFinish={(body) =>
        save.mutate({ body }, { onSuccess: () => void message.success('Đã lưu cách xác nhận.') })
      }
    >
      <Form.Item name="everyKey" valuePropName="checked">
        <Checkbox>Hỏi mật khẩu cả với khóa mở bằng mã PIN</Checkbox>
      </Form.Item>
      <Form.Item name="secondFactor" valuePropName="checked">
        <Checkbox>Ai ký cũng phải bật mã xác thực thứ hai và nhập mã khi xác nhận</Checkbox>
      </Form.Item>
      <Form.Item name="minutes" label="Mật khẩu đã nhập có giá trị trong (phút)">
        <InputNumber min={1} max={480} />
      </Form.Item>
      {save.error && <Alert type="error" showIcon title={wordsOf(save.error)} />}
      <Button htmlType="submit" loading={save.isPending}>
        Lưu cách xác nhận
      </Button>
    </Form>
  );
}
