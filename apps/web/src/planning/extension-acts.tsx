import type { ExtensionAct } from '#contracts';
import { App, Button, Form } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../parts/act-dialog.js';
import { ActionCard } from '../parts/action-card.js';
import { Answered } from '../parts/answered.js';
import { ReasonBox } from '../parts/reason-box.js';
import { TextAct } from '../parts/text-act.js';
import { WhyNot, Reasons } from '../parts/why-not.js';
import { useAct, useAnswer } from '../server/use-answer.js';
import type { Extension } from './extension-state.js';
import { GrantExtension } from './grant-extension.js';

const names: Readonly<Record<ExtensionAct, string>> = {
  forwarding: 'Chuyển lãnh đạo',
  granting: 'Đồng ý gia hạn',
  refusal: 'Không đồng ý',
  withdrawal: 'Rút lại đề nghị',
};

type Duty = 'forwarding' | 'granting';

const duties: Readonly<Record<Duty, string>> = {
  forwarding: 'xem xét đề nghị gia hạn',
  granting: 'quyết định gia hạn',
};

/** What is mine to do with a request, or who is waited for. */
export function ExtensionActs({ extension }: { readonly extension: Extension }) {
  const [open, setOpen] = useState<ExtensionAct | null>(null);
  const { acts, waitingFor, stateName } = extension;
  const waits = waitingFor.map(({ kindName, who }) => `${kindName}: ${who}`).join('; ');
  const main = acts.find((act): act is Duty => act === 'forwarding' || act === 'granting');
  const beside = acts.filter((act) => act !== main);
  const close = () => setOpen(null);
  return (
    <>
      <ActionCard
        quiet={!main}
        title={main ? `Việc của bạn: ${duties[main]}` : stateName}
        ground={waits || 'Không còn việc nào phải làm.'}
        main={
          main && (
            <Button type="primary" block onClick={() => setOpen(main)}>
              {names[main]}…
            </Button>
          )
        }
        beside={
          beside.length > 0 &&
          beside.map((act) => (
            <Button key={act} danger={act === 'refusal'} onClick={() => setOpen(act)}>
              {names[act]}
              {act !== 'withdrawal' && '…'}
            </Button>
          ))
        }
        foot={
          <WhyNot>
            <OfExtension extensionId={extension.id} />
          </WhyNot>
        }
      />
      {open === 'forwarding' && <Forward extension={extension} onClose={close} />}
      {open === 'granting' && <GrantExtension extension={extension} onClose={close} />}
      {open === 'refusal' && <Refuse extension={extension} onClose={close} />}
      {open === 'withdrawal' && <Withdraw extension={extension} onClose={close} />}
    </>
  );
}

const OfExtension = (params: { readonly extensionId: Extension['id'] }) => (
  <Answered answer={useAnswer('GET /api/extensions/:extensionId/standing', { params })}>
    {({ acts }) => <Reasons acts={acts} />}
  </Answered>
);

interface DialogProps {
  readonly extension: Extension;
  readonly onClose: () => void;
}

function Forward({ extension, onClose }: DialogProps) {
  const { message } = App.useApp();
  const forward = useAct('POST /api/extensions/:extensionId/forwarding');
  const onSuccess = () => {
    void message.success('Đã chuyển lãnh đạo.');
    onClose();
  };
  return (
    <TextAct
      title="Chuyển lãnh đạo quyết định"
      submitName="Chuyển"
      consequence="Lãnh đạo thấy đề nghị trên bàn làm việc cùng ý kiến này."
      label="Ý kiến của trưởng đơn vị"
      act={forward}
      onSubmit={(note) =>
        forward.mutate({ params: { extensionId: extension.id }, body: { note } }, { onSuccess })
      }
      onClose={onClose}
    />
  );
}

function Refuse({ extension, onClose }: DialogProps) {
  const { message } = App.useApp();
  const refuse = useAct('POST /api/extensions/:extensionId/refusal');
  const onSuccess = () => {
    void message.success('Đã trả lời không đồng ý.');
    onClose();
  };
  return (
    <ReasonBox
      title="Không đồng ý gia hạn"
      submitName="Không đồng ý"
      consequence="Thời hạn cũ giữ nguyên; người đề nghị nhận lý do này."
      act={refuse}
      onSubmit={(reason) =>
        refuse.mutate({ params: { extensionId: extension.id }, body: { reason } }, { onSuccess })
      }
      onClose={onClose}
    />
  );
}

function Withdraw({ extension, onClose }: DialogProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<object>();
  const withdraw = useAct('POST /api/extensions/:extensionId/withdrawal');
  const onSuccess = () => {
    void message.success('Đã rút lại đề nghị.');
    onClose();
  };
  return (
    <ActDialog
      title="Rút lại đề nghị gia hạn"
      submitName="Rút lại"
      consequence="Thời hạn cũ giữ nguyên; có thể đề nghị lại sau."
      form={form}
      pending={withdraw.isPending}
      error={withdraw.error}
      onSubmit={() => withdraw.mutate({ params: { extensionId: extension.id } }, { onSuccess })}
      onClose={onClose}
    />
  );
}
