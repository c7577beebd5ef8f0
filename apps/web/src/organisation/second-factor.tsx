import { Alert, App, Button, Flex, Form, QRCode, Typography } from 'antd';
import { useState } from 'react';
import { Answered } from '../parts/answered.js';
import { Mark } from '../parts/marks.js';
import { dayOf } from '../parts/times.js';
import { wordsOf } from '../server/refusal.js';
import type { ReplyOf } from '../server/routes.js';
import { useAct, useAnswer } from '../server/use-answer.js';
import styles from './account.module.css';
import { RecoveryCodes } from './recovery-codes.js';
import { CodeField, PasswordField } from './sign-in-fields.js';

type Offer = ReplyOf<'POST /api/me/second-factor'>;

/** A code of an app beside the password: set up, shown once, ended by its owner. */
export function SecondFactor() {
  const [codes, setCodes] = useState<readonly string[]>([]);
  return (
    <section className="card" aria-labelledby="ma-thu-hai">
      <h2 id="ma-thu-hai">Mã xác thực thứ hai</h2>
      <p className={`soft ${styles['lead']}`}>
        Ngoài mật khẩu, mỗi lần đăng nhập và xác nhận trước khi ký còn hỏi mã 6 số trong ứng dụng
        trên điện thoại (Google Authenticator, Microsoft Authenticator…). Không cần mạng.
      </p>
      {codes.length > 0 && <RecoveryCodes codes={codes} onKept={() => setCodes([])} />}
      <Answered answer={useAnswer('GET /api/me/second-factor')}>
        {({ activeSince, recoveryCodesLeft }) =>
          activeSince === null ? (
            <SetUp onActive={setCodes} />
          ) : (
            <>
              <p className={styles['marks']}>
                <Mark tone="done">Đang dùng từ ngày {dayOf(activeSince)}</Mark>
                <Mark tone={recoveryCodesLeft > 2 ? 'done' : 'soon'}>
                  Còn {recoveryCodesLeft} mã dự phòng
                </Mark>
              </p>
              <Removal />
            </>
          )
        }
      </Answered>
    </section>
  );
}

/** First the password, then the secret for the app, then the app's first code. */
function SetUp({ onActive }: { readonly onActive: (codes: readonly string[]) => void }) {
  const offer = useAct('POST /api/me/second-factor');
  if (offer.data) return <FirstCode offer={offer.data} onActive={onActive} />;
  return (
    <Form<{ password: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={(body) => offer.mutate({ body })}
    >
      <PasswordField />
      <Refused error={offer.error} />
      <Button htmlType="submit" loading={offer.isPending}>
        Bật mã xác thực thứ hai
      </Button>
    </Form>
  );
}

interface FirstCodeProps {
  readonly offer: Offer;
  readonly onActive: (codes: readonly string[]) => void;
}

function FirstCode({ offer: { uri, secret }, onActive }: FirstCodeProps) {
  const activate = useAct('POST /api/me/second-factor/activation');
  return (
    <Form<{ code: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={(body) =>
        activate.mutate({ body }, { onSuccess: ({ recoveryCodes }) => onActive(recoveryCodes) })
      }
    >
      <Flex gap={16} wrap align="center" className={styles['lead'] ?? ''}>
        <QRCode
          type="svg"
          size={208}
          errorLevel="L"
          value={uri}
          aria-label="Mã QR cho ứng dụng xác thực"
        />
        <div>
          <p>Quét mã bằng ứng dụng, hoặc nhập tay:</p>
          <Typography.Text copyable code>
            {secret}
          </Typography.Text>
        </div>
      </Flex>
      <CodeField label="Mã 6 số ứng dụng đang hiện" />
      <Refused error={activate.error} />
      <Button type="primary" htmlType="submit" loading={activate.isPending}>
        Xong
      </Button>
    </Form>
  );
}

function Removal() {
  const { message } = App.useApp();
  const [isOpen, setOpen] = useState(false);
  const remove = useAct('POST /api/me/second-factor/removal');
  if (!isOpen)
    return (
      <p>
        <Button onClick={() => setOpen(true)}>Tắt hoặc đổi sang máy khác</Button>
      </p>
    );
  return (
    <Form<{ password: string; code: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={(body) =>
        remove.mutate(
          { body },
          { onSuccess: () => void message.success('Đã tắt mã xác thực thứ hai.') },
        )
      }
    >
      <p className={`soft ${styles['lead']}`}>
        Tắt rồi, đăng nhập và ký chỉ còn hỏi mật khẩu; các mã dự phòng mất giá trị. Đổi sang máy
        khác: tắt ở đây, rồi bật lại và quét mã bằng máy mới.
      </p>
      <PasswordField />
      <CodeField label="Mã 6 số, hoặc một mã dự phòng" />
      <Refused error={remove.error} />
      <Flex gap={8} wrap>
        <Button danger htmlType="submit" loading={remove.isPending}>
          Tắt mã xác thực thứ hai
        </Button>
        <Button onClick={() => setOpen(false)}>Không tắt nữa</Button>
      </Flex>
    </Form>
  );
}

const Refused = ({ error }: { readonly error: unknown }) =>
  error ? (
    <Form.Item>
      <Alert type="error" showIcon title={wordsOf(error)} />
    </Form.Item>
  ) : null;
