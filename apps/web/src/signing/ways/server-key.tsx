import { Form, Input, Radio } from 'antd';
import { Answered } from '../../parts/answered.js';
import { Mark } from '../../parts/marks.js';
import { EmptyState } from '../../parts/states.js';
import { dayOf } from '../../parts/times.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAnswer } from '../../server/use-answer.js';
import styles from './server-key.module.css';
import type { Purpose, WayToSign } from './way-to-sign.js';

type Key = ReplyOf<'GET /api/signing-keys'>[number];

/** A key the server keeps closed with the person's PIN. */
export const serverKey: WayToSign = {
  kind: 'server',
  name: 'Khóa giữ trên máy chủ, mở bằng mã PIN',
  Fields: ServerKeyFields,
};

function ServerKeyFields({ purpose }: { readonly purpose: Purpose }) {
  return (
    <Answered answer={useAnswer('GET /api/signing-keys')}>
      {(keys) => <Choice keys={keys.filter((key) => key.purpose === purpose)} />}
    </Answered>
  );
}

function Choice({ keys }: { readonly keys: readonly Key[] }) {
  const [first] = [...keys].sort((a, b) => b.notAfter.localeCompare(a.notAfter));
  if (!first) {
    return (
      <EmptyState title="Bạn chưa có khóa ký nào dùng được ở đây">
        Hãy báo quản trị nạp khóa; văn bản vẫn chờ bạn.
      </EmptyState>
    );
  }
  return (
    <>
      <Form.Item name="keyId" label="Chứng thư" initialValue={first.id}>
        <Radio.Group
          className={styles['keys'] ?? ''}
          options={keys.map((key) => ({ value: key.id, label: <KeyFacts {...key} /> }))}
        />
      </Form.Item>
      <Form.Item name="pin" label="Mã PIN" rules={[{ required: true, message: 'Hãy nhập mã PIN' }]}>
        <Input.Password autoComplete="off" inputMode="numeric" autoFocus maxLength={200} />
      </Form.Item>
    </>
  );
}

const KeyFacts = ({ label, subject, issuer, notAfter, isTest }: Key) => (
  <span className={styles['facts']}>
    <strong>{label}</strong>
    <span className="soft">{subject}</span>
    <span className="soft">Cấp bởi {issuer}</span>
    <span className={styles['marks']}>
      <Mark tone={isCurrent(notAfter) ? 'done' : 'late'}>
        {isCurrent(notAfter) ? 'Còn hiệu lực đến' : 'Đã hết hạn'} {dayOf(notAfter)}
      </Mark>
      {isTest && <Mark tone="soon">Chứng thư thử, không có giá trị pháp lý</Mark>}
    </span>
  </span>
);

const isCurrent = (notAfter: string): boolean => Date.parse(notAfter) > Date.now();
