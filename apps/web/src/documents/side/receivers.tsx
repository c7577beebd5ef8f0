import type { DeliveryAct } from './delivery-act.js';
import type { DocumentView } from '#contracts';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Mark } from '../../parts/marks.js';
import type { Tone } from '../../theme/tokens.js';
import { ResendDialog, WaiveDialog } from '../acts/delivery-dialogs.js';
import styles from './document-side.module.css';

type Delivery = DocumentView['deliveries'][number];

/** Each receiver: how far it is, what he answered, what can be done about it. */
export function Receivers({ document }: { readonly document: DocumentView }) {
  const { message } = App.useApp();
  const [open, setOpen] = useState<{ delivery: Delivery; act: DeliveryAct } | null>(null);
  const Dialog = open && { resending: ResendDialog, waiver: WaiveDialog }[open.act];
  return (
    <section className="card" aria-label="Nơi nhận ngoài cơ quan">
      <h2>Gửi tới</h2>
      <ul className={styles['list']}>
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
                {delivery.acts.map((act) => (
                  <Button key={act} onClick={() => setOpen({ delivery, act })}>
                    {actNames[act]}
                  </Button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
      {open && Dialog && (
        <Dialog
          document={document}
          delivery={open.delivery}
          onClose={() => setOpen(null)}
          onDone={(words) => {
            setOpen(null);
            void message.success(words);
          }}
        />
      )}
    </section>
  );
}

const actNames: Readonly<Record<DeliveryAct, string>> = {
  resending: 'Sửa phong bì, gửi lại…',
  waiver: 'Thôi chờ…',
};

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
