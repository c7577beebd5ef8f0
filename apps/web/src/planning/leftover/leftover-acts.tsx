import { App, Button } from 'antd';
import { useState } from 'react';
import type { LeftoverAct } from '#contracts';
import { ActionCard } from '../../parts/action-card.js';
import { Answered } from '../../parts/answered.js';
import { ReasonBox } from '../../parts/reason-box.js';
import { TextAct } from '../../parts/text-act.js';
import { Reasons, WhyNot } from '../../parts/why-not.js';
import { useAct, useAnswer } from '../../server/use-answer.js';
import { CarryDialog } from './carry-dialog.js';
import type { Leftover } from './leftover-state.js';

const names: Readonly<Record<LeftoverAct, string>> = {
  carrying: 'Chuyển sang kế hoạch mới',
  keeping: 'Cho làm tiếp đến hết',
  closing: 'Khép lại',
};

/** What is mine to decide, or who is waited for. */
export function LeftoverActs({ leftover }: { readonly leftover: Leftover }) {
  const [open, setOpen] = useState<LeftoverAct | null>(null);
  const { acts, waitingFor, stateName } = leftover;
  const [main, ...beside] = acts;
  const waits = waitingFor.map(({ kindName, who }) => `${kindName}: ${who}`).join('; ');
  const close = () => setOpen(null);
  return (
    <>
      <ActionCard
        quiet={!main}
        title={main ? 'Việc của bạn: quyết định việc chuyển tiếp' : stateName}
        ground={
          waits ||
          'Đã quyết định. Việc được chuyển hoặc làm tiếp thì theo dõi ở trang của nhiệm vụ, chỉ tiêu.'
        }
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
            <Button key={act} danger={act === 'closing'} onClick={() => setOpen(act)}>
              {names[act]}…
            </Button>
          ))
        }
        foot={
          <WhyNot>
            <OfLeftover leftoverId={leftover.id} />
          </WhyNot>
        }
      />
      {open === 'carrying' && <CarryDialog leftover={leftover} onClose={close} />}
      {open === 'keeping' && <Keep leftover={leftover} onClose={close} />}
      {open === 'closing' && <Close leftover={leftover} onClose={close} />}
    </>
  );
}

const OfLeftover = (params: { readonly leftoverId: Leftover['id'] }) => (
  <Answered answer={useAnswer('GET /api/leftovers/:leftoverId/standing', { params })}>
    {({ acts }) => <Reasons acts={acts} />}
  </Answered>
);

interface DialogProps {
  readonly leftover: Leftover;
  readonly onClose: () => void;
}

function Keep({ leftover: { id: leftoverId, row }, onClose }: DialogProps) {
  const { message } = App.useApp();
  const keep = useAct('POST /api/leftovers/:leftoverId/keeping');
  const onSuccess = () => {
    void message.success('Việc được làm tiếp đến hết.');
    onClose();
  };
  return (
    <TextAct
      title="Cho làm tiếp đến hết"
      submitName="Cho làm tiếp"
      consequence={
        row === 'task'
          ? 'Nhiệm vụ giữ đơn vị chủ trì và thời hạn của kế hoạch cũ, vẫn được theo dõi, báo cáo và xác nhận.'
          : 'Chỉ tiêu vẫn được ghi giá trị và báo cáo như trong kế hoạch cũ.'
      }
      label="Ý kiến chỉ đạo"
      act={keep}
      onSubmit={(note) => keep.mutate({ params: { leftoverId }, body: { note } }, { onSuccess })}
      onClose={onClose}
    />
  );
}

function Close({ leftover: { id: leftoverId, row }, onClose }: DialogProps) {
  const { message } = App.useApp();
  const close = useAct('POST /api/leftovers/:leftoverId/closing');
  const onSuccess = () => {
    void message.success('Đã khép lại.');
    onClose();
  };
  return (
    <ReasonBox
      title="Khép lại việc chuyển tiếp"
      submitName="Khép lại"
      consequence={
        row === 'task'
          ? 'Nhiệm vụ không làm nữa; kết quả và minh chứng đã có được giữ ở kế hoạch cũ. Người làm và trưởng đơn vị chủ trì nhận lý do này.'
          : 'Chỉ tiêu không ghi thêm giá trị; giá trị đã có được giữ ở kế hoạch cũ. Trưởng đơn vị chủ trì nhận lý do này.'
      }
      act={close}
      onSubmit={(reason) =>
        close.mutate({ params: { leftoverId }, body: { reason } }, { onSuccess })
      }
      onClose={onClose}
    />
  );
}
