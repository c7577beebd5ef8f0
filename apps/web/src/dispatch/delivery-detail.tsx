import { Button } from 'antd';
import { DeliveryActs } from '../documents/acts/delivery-acts.js';
import { momentOf } from '../parts/times.js';
import { fileAddress } from '../server/call.js';
import { useAnswer } from '../server/use-answer.js';
import type { Delivery } from './deliveries-table.js';
import styles from './dispatch.module.css';

/** What the receiver answered, how often it was tried, and what may be done now. */
export function DeliveryDetail({ delivery }: { readonly delivery: Delivery }) {
  const { id, documentId, statuses, attempts, lastTriedAt, packageSha256 } = delivery;
  const document = useAnswer('GET /api/documents/:documentId', { params: { documentId } }).data;
  const own = document?.deliveries.find((one) => one.id === id);
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
        {document && own && <DeliveryActs document={document} delivery={own} />}
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
    </div>
  );
}

/** Other bodies state their time as they like. */
const momentIn = (stated: string): string =>
  Number.isNaN(Date.parse(stated)) ? stated : momentOf(stated);
