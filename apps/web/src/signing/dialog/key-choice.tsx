import { Form, Radio } from 'antd';
import { Answered } from '../../parts/answered.js';
import { Mark } from '../../parts/marks.js';
import { EmptyState } from '../../parts/states.js';
import { dayOf } from '../../parts/times.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAnswer } from '../../server/use-answer.js';
import { KeyReadiness } from './key-readiness.js';
import styles from './key-choice.module.css';
import type { SigningValues } from './signing-values.js';
import { serverNow } from '../../server/server-clock.js';

export type Key = ReplyOf<'GET /api/signing-keys'>[number];

interface KeyChoiceProps {
  readonly purpose: Key['purpose'];
  /** Many at once are signed under one PIN or one confirmation; an agent signs file by file. */
  readonly forSeveral?: boolean;
}

/** With which key: its certificate, what is to be known of it now, and what it asks for. */
export function KeyChoice({ purpose, forSeveral = false }: KeyChoiceProps) {
  return (
    <Answered answer={useAnswer('GET /api/signing-keys')}>
      {(keys) => (
        <Choice
          keys={keys.filter(
            (key) => key.purpose === purpose && !(forSeveral && key.kind === 'agent'),
          )}
          forSeveral={forSeveral}
        />
      )}
    </Answered>
  );
}

interface ChoiceProps {
  readonly keys: readonly Key[];
  readonly forSeveral: boolean;
}

function Choice({ keys, forSeveral }: ChoiceProps) {
  const form = Form.useFormInstance<SigningValues>();
  const chosen = Form.useWatch('keyId', form);
  const [latest] = [...keys].sort((a, b) => b.notAfter.localeCompare(a.notAfter));
  if (!latest) return <NoKey forSeveral={forSeveral} />;
  const key = keys.find(({ id }) => id === chosen) ?? latest;
  return (
    <>
      <Form.Item name="keyId" label="Chứng thư" initialValue={latest.id}>
        <Radio.Group
          className={styles['keys'] ?? ''}
          options={keys.map((one) => ({ value: one.id, label: <KeyFacts {...one} /> }))}
        />
      </Form.Item>
      <KeyReadiness key={key.id} signingKey={key} />
    </>
  );
}

const NoKey = ({ forSeveral }: { readonly forSeveral: boolean }) =>
  forSeveral ? (
    <EmptyState title="Bạn không có khóa nào ký được nhiều văn bản một lần">
      Phần mềm ký trên máy hỏi từng tệp một: hãy mở từng văn bản để ký.
    </EmptyState>
  ) : (
    <EmptyState title="Bạn chưa có khóa ký nào dùng được ở đây">
      Hãy báo quản trị nạp khóa; văn bản vẫn chờ bạn.
    </EmptyState>
  );

const KeyFacts = ({ label, kindName, subject, issuer, notAfter, isTest }: Key) => (
  <span className={styles['facts']}>
    <strong>{label}</strong>
    <span className="soft">{kindName}</span>
    <span className="soft">
      {subject}, cấp bởi {issuer}
    </span>
    <span className={styles['marks']}>
      <Mark tone={isCurrent(notAfter) ? 'done' : 'late'}>
        {isCurrent(notAfter) ? 'Còn hiệu lực đến' : 'Đã hết hạn'} {dayOf(notAfter)}
      </Mark>
      {isTest && <Mark tone="soon">Chứng thư thử, không có giá trị pháp lý</Mark>}
    </span>
  </span>
);

const isCurrent = (notAfter: string): boolean => Date.parse(notAfter) > serverNow();
