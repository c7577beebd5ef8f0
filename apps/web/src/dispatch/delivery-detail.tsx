import type { DocumentView } from '#contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { momentOf } from '../parts/times.js';
import { fileAddress } from '../server/call.js';
import { useAnswer } from '../server/use-answer.js';
import type { Delivery } from './deliveries-table.js';
import styles from './dispatch.module.css';
import { ResendBox } from './resend-box.js';
import { WaiveBox } from './waive-box.js';

type Act = DocumentView['deliveries'][number]['acts'][number];

/** What the receiver answered, how often it was tried, and what may be done now. */
export function DeliveryDetail({ delivery }: { readonly delivery: Delivery }) {
  const { id, documentId, statuses, attempts, lastTriedAt, packageSha256 } = delivery;
  const [doing, setDoing] = useState<Act | null>(null);
  const document = useAnswer('GET /api/documents/:documentId', { params: { documentId } }).data;
  const acts = document?.deliveries.find((one) => one.id === id)?.acts ?? [];
  const close = (): void => setDoing(null);
  return (
    <div className={styles['detail']}>
      {statuses.length > 0 ? (
        <ul className={styles['answers']}>
          {statuses.map(({ code, name, reason, statedAt }) => (
            <li key={`${code} ${statedAt}`}>
              {name}
              {reason && `: ${reason}`} <span className="soft">({momentIn(statedAt)})</span>
            </li>
          ))}
        </ul>
      ) : (
        <span className="soft">Nơi nhận chưa trả lời.</span>
      )}
      <span className="soft">
        Đã gửi {attempts} lần{lastTriedAt && `, lần cuối ${momentOf(lastTriedAt)}`}.
      </span>
      <div className={styles['acts']}>
        {acts.includes('resending') && (
          <Button type="primary" onClick={() => setDoing('resending')}>
            Sửa phong bì và gửi lại
          </Button>
        )}
        {acts.includes('waiver') && (
          <Button onClick={() => setDoing('waiver')}>Thôi chờ nơi nhận này…</Button>
        )}
        {packageSha256 && (
          <Button
            type="link"
            href={fileAddress('GET /api/documents/:documentId/deliveries/:deliveryId/package', {
              params: { documentId, deliveryId: id },
            })}
            download
          >
            Tải gói tin đã gửi
          </Button>
        )}
      </div>
      <ResendBox delivery={delivery} open={doing === 'resending'} onClose={close} />
      <WaiveBox delivery={delivery} open={doing === 'waiver'} onClose={close} />
    </div>
  );
}

/** Other bodies state their time as they like. */
const momentIn = (stated: string): string =>
  Number.isNaN(Date.parse(stated)) ? stated : momentOf(stated);
