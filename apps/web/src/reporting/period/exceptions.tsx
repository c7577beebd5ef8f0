import { App, Button } from 'antd';
import { useState } from 'react';
import { Mark } from '../../parts/marks.js';
import { momentOf } from '../../parts/times.js';
import { wordsOf } from '../../server/refusal.js';
import { useAct } from '../../server/use-answer.js';
import { mayDo, useMe } from '../../shell/me.js';
import styles from '../../planning/plan.module.css';
import type { Exception, Period } from '../reporting-types.js';
import { AskException } from './ask-exception.js';

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
            <One exception={exception} />
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

function One({ exception }: { readonly exception: Exception }) {
  const { id: exceptionId, unitName, reason, until, askedBy, decidedBy, granted } = exception;
  const { message } = App.useApp();
  const grant = useAct('POST /api/lock-exceptions/:exceptionId/approval');
  const refuse = useAct('POST /api/lock-exceptions/:exceptionId/refusal');
  const said = {
    onError: (error: Error) => void message.error(wordsOf(error)),
  };
  return (
    <>
      <strong>{unitName}</strong>, đến {momentOf(until)}{' '}
      {granted === null ? (
        <Mark tone="soon">Chờ quyết định</Mark>
      ) : (
        <Mark tone={granted ? 'done' : 'late'}>{granted ? 'Đồng ý' : 'Không đồng ý'}</Mark>
      )}
      <div>{reason}</div>
      <div className="soft">
        {askedBy} đề nghị{decidedBy && `, ${decidedBy} quyết định`}
      </div>
      {exception.mayDecide && (
        <>
          <Button
            size="small"
            type="primary"
            loading={grant.isPending}
            onClick={() => grant.mutate({ params: { exceptionId } }, said)}
          >
            Đồng ý mở khóa
          </Button>{' '}
          <Button
            size="small"
            loading={refuse.isPending}
            onClick={() => refuse.mutate({ params: { exceptionId } }, said)}
          >
            Không đồng ý
          </Button>
        </>
      )}
    </>
  );
}
