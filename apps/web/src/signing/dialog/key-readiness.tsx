import { Alert, Form, Input, Spin } from 'antd';
import { CodeField } from '../../organisation/sign-in-fields.js';
import { wordsOf } from '../../server/refusal.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAnswer } from '../../server/use-answer.js';
import type { Key } from './key-choice.js';
import styles from './key-choice.module.css';

type Check = ReplyOf<'GET /api/signing-keys/:keyId/check'>;

/** Before signing: the state of the certificate (TT 15/2025 Phụ lục II), and what the key asks for. */
export function KeyReadiness({ signingKey }: { readonly signingKey: Key }) {
  const check = useAnswer('GET /api/signing-keys/:keyId/check', {
    params: { keyId: signingKey.id },
  });
  return (
    <>
      <div className={styles['check']} aria-live="polite">
        {check.data ? (
          <Told {...check.data} />
        ) : check.error ? (
          <Alert type="error" showIcon title={wordsOf(check.error)} />
        ) : (
          <Spin size="small" description="Đang hỏi tình trạng chứng thư…" />
        )}
      </div>
      {signingKey.needsPin ? (
        <Form.Item
          name="pin"
          label="Mã PIN"
          rules={[{ required: true, message: 'Hãy nhập mã PIN' }]}
        >
          <Input.Password autoComplete="off" inputMode="numeric" autoFocus maxLength={200} />
        </Form.Item>
      ) : (
        <p className={styles['elsewhere']}>{elsewhere[signingKey.kind]}</p>
      )}
      {check.data?.needsConfirmation && (
        <Form.Item
          name="password"
          label="Mật khẩu đăng nhập của bạn"
          extra="Xác nhận chính bạn đang ký; có giá trị trong ít phút."
          rules={[{ required: true, message: 'Hãy nhập mật khẩu' }]}
        >
          <Input.Password autoComplete="current-password" maxLength={1_000} />
        </Form.Item>
      )}
      {check.data?.needsCode && <CodeField />}
    </>
  );
}

/** What is wrong stands open; what is only unknown is named in a line, its reasons behind it. */
const Told = ({ status, statusName, warnings }: Check) => {
  const isBad = status === 'revoked';
  const type = isBad ? 'error' : warnings.length > 0 ? 'warning' : 'success';
  return (
    <Alert
      type={type}
      showIcon
      title={
        <>
          {statusName}
          {warnings.length > 0 && (
            <details open={isBad}>
              <summary>Vì sao</summary>
              <ul className={styles['warnings']}>
                {warnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            </details>
          )}
        </>
      }
    />
  );
};

/** What happens after the button, where no PIN is typed here. */
const elsewhere: Readonly<Record<Key['kind'], string>> = {
  p12: 'Khóa mở trên máy chủ.',
  pkcs11: 'Thiết bị khóa của máy chủ ký ngay.',
  remote:
    'Sau khi bấm nút, hãy mở ứng dụng ký trên điện thoại và xác nhận đúng giao dịch đang chờ.',
  agent:
    'Sau khi bấm nút, phần mềm ký trên máy này sẽ hỏi mã PIN của thiết bị. Hãy cắm thiết bị trước.',
};
