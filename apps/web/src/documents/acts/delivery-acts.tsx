import type { DocumentView } from '#contracts';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ResendDialog, WaiveDialog } from './delivery-dialogs.js';

type Delivery = DocumentView['deliveries'][number];
type DeliveryAct = Delivery['acts'][number];

interface DeliveryActsProps {
  readonly document: DocumentView;
  readonly delivery: Delivery;
}

/** What may be done about one receiver, each behind its own dialog. */
export function DeliveryActs({ document, delivery }: DeliveryActsProps) {
  const { message } = App.useApp();
  const [open, setOpen] = useState<DeliveryAct | null>(null);
  const Dialog = open && dialogs[open];
  return (
    <>
      {delivery.acts.map((act) => (
        <Button key={act} onClick={() => setOpen(act)}>
          {names[act]}
        </Button>
      ))}
      {Dialog && (
        <Dialog
          document={document}
          delivery={delivery}
          onClose={() => setOpen(null)}
          onDone={(words) => {
            setOpen(null);
            void message.success(words);
          }}
        />
      )}
    </>
  );
}

const dialogs = { resending: ResendDialog, waiver: WaiveDialog } as const;

const names: Readonly<Record<DeliveryAct, string>> = {
  resending: 'Sửa phong bì và gửi lại',
  waiver: 'Thôi chờ nơi nhận này…',
};
