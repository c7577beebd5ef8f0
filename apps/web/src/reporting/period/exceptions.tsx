import { App, Button, Flex } from 'antd';
import { useState } from 'react';
import { Mark } from '../../parts/marks.js';
import { momentOf } from '../../parts/times.js';
import { wordsOf } from '../../server/refusal.js';
import { useAct } from '../../server/use-answer.js';
import { mayDo, useMe } from '../../shell/me.js';
import styles from '../../planning/plan.module.css';
import type { Exception, Period } from '../reporting-types.js';
import { AskException } from './ask-exception.js';
import { serverNow } from '../../server/server-clock.js';

/** Who was let in after the lock: why, until when, who decided. */
export function Exceptions({ period }: { readonly period: Period }) {
  const [isAsking, setAsking] = useState(false);
  const mayAsk = mayDo(useMe(), 'create', 'LockException') && period.state === 'locked';
  if (!mayAsk && period.exceptions.length === 0) return null;
  return (
    <section className="card" aria-labelledby="mo-khoa">
      <h2 id="mo-khoa">Mở khóa ngoại lệ</h2>
      {period.exceptions.length === 0 && <p className="soft">Chưa có đề nghị nào.</p>}
      <ul className={styles['list']}>
        {period.exceptions.map((exception) => (
          <li key={exception.id}>
            <ExceptionLine exception={exception} />
          </li>
        ))}
      </ul>
      {mayAsk && <Button onClick={() => setAsking(true)}>Đề nghị mở khóa…</Button>}
      {isAsking && (
        <AskException
          periodId={period.id}
          units={period.standing.map(({ unitId, unitName }) => ({ id: unitId, name: unitName }))}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

/** One that was asked for, to be decided by whoever may. */
export function ExceptionLine({ exception }: { readonly exception: Exception }) {
  const { id: exceptionId, unitName, reason, until, askedBy, decidedBy } = exception;
  const { message } = App.useApp();
  const grant = useAct('POST /api/lock-exceptions/:exceptionId/approval');
  const refuse = useAct('POST /api/lock-exceptions/:exceptionId/refusal');
  const said = {
    onError: (error: Error) => void message.error(wordsOf(error)),
  };
  return (
    <>
      <strong>{unitName}</strong>, đến {momentOf(until)} <State of={exception} />
      <div>{reason}</div>
      <div className="soft">
        {askedBy} đề nghị{decidedBy && `, ${decidedBy} quyết định`}
      </div>
      {exception.mayDecide && (
        <Flex wrap gap={8} style={{ marginTop: 8 }}>
          <Button
            size="small"
            type="primary"
            loading={grant.isPending}
            onClick={() => grant.mutate({ params: { exceptionId } }, said)}
          >
            Đồng ý mở khóa
          </Button>
          <Button
            size="small"
            loading={refuse.isPending}
            onClick={() => refuse.mutate({ params: { exceptionId } }, said)}
          >
            Không đồng ý
          </Button>
        </Flex>
      )}
    </>
  );
}

function State({ of: { granted, until } }: { readonly of: Exception }) {
  if (granted === null) return <Mark tone="soon">Chờ quyết định</Mark>;
  if (!granted) return <Mark tone="late">Không đồng ý</Mark>;
  return Date.parse(until) > serverNow() ? (
    <Mark tone="done">Đồng ý, đang mở</Mark>
  ) : (
    <Mark tone="neutral">Đồng ý, đã hết hạn mở</Mark>
  );
}
