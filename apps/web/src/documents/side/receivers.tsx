import type { DocumentView } from '#contracts';
import { Mark } from '../../parts/marks.js';
import { PlainList } from '../../parts/plain-list.js';
import type { Tone } from '../../theme/tokens.js';
import { DeliveryActs } from '../acts/delivery-acts.js';
import styles from './document-side.module.css';

type Delivery = DocumentView['deliveries'][number];

/** Each receiver: how far it is, what he answered, what can be done about it. */
export function Receivers({ document }: { readonly document: DocumentView }) {
  return (
    <section className="card" aria-label="Nơi nhận ngoài cơ quan">
      <h2>Gửi tới</h2>
      <PlainList>
        {document.deliveries.map((delivery) => (
          <li key={delivery.id}>
            <strong>{delivery.receiver}</strong>{' '}
            <Mark tone={tones[delivery.state]}>{names[delivery.state]}</Mark>
            {delivery.reason && <p>{delivery.reason}</p>}
            {delivery.state === 'waiting' && delivery.lastError && (
              <p className="soft">
                Đã thử {delivery.attempts} lần: {delivery.lastError}
              </p>
            )}
            {delivery.acts.length > 0 && (
              <div className={styles['acts']}>
                <DeliveryActs document={document} delivery={delivery} />
              </div>
            )}
          </li>
        ))}
      </PlainList>
    </section>
  );
}

const names: Readonly<Record<Delivery['state'], string>> = {
  waiting: 'Đang gửi',
  handedOver: 'Đã chuyển',
  arrived: 'Đã đến',
  accepted: 'Đã tiếp nhận',
  refused: 'Từ chối',
  waived: 'Thôi chờ',
};

const tones: Readonly<Record<Delivery['state'], Tone>> = {
  waiting: 'soon',
  handedOver: 'action',
  arrived: 'action',
  accepted: 'done',
  refused: 'late',
  waived: 'neutral',
};
