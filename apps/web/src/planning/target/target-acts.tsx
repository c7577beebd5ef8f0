import type { TargetAct } from '#contracts';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ActionCard } from '../../parts/action-card.js';
import { useAct } from '../../server/use-answer.js';
import { EvidenceDialog } from '../evidence/evidence-dialog.js';
import type { Target } from '../plan-types.js';
import { ReassignDialog } from '../reassign-dialog.js';
import { StateTargetTime } from '../task/state-time.js';
import { RecordActual } from './record-actual.js';
import { StateMeasure } from './state-measure.js';

const names: Readonly<Record<TargetAct, string>> = {
  actuals: 'Ghi giá trị đạt được',
  evidence: 'Thêm minh chứng',
  measure: 'Trả lời mức phải đạt',
  schedule: 'Xác định thời hạn',
  units: 'Giao lại đơn vị chủ trì',
};

const order: readonly TargetAct[] = ['measure', 'actuals', 'evidence', 'schedule', 'units'];

/** What may be done with a target by whoever opens it. */
export function TargetActs({ target }: { readonly target: Target }) {
  const [open, setOpen] = useState<TargetAct | null>(null);
  const [main, ...beside] = order.filter((act) => target.acts.includes(act));
  if (!main) return null;
  const Dialog = open && dialogs[open];
  return (
    <>
      <ActionCard
        quiet={main !== 'measure'}
        title={names[main]}
        ground={
          main === 'measure'
            ? 'Chưa có mức phải đạt thì chưa đánh giá được chỉ tiêu này.'
            : 'Số liệu của kỳ báo cáo tự chuyển về đây khi phiếu được tiếp nhận; cần thì ghi thêm.'
        }
        main={
          <Button type="primary" block onClick={() => setOpen(main)}>
            {names[main]}…
          </Button>
        }
        beside={
          beside.length > 0 &&
          beside.map((act) => (
            <Button key={act} onClick={() => setOpen(act)}>
              {names[act]}…
            </Button>
          ))
        }
      />
      {Dialog && <Dialog target={target} onClose={() => setOpen(null)} />}
    </>
  );
}

interface DialogProps {
  readonly target: Target;
  readonly onClose: () => void;
}

const dialogs = {
  actuals: RecordActual,
  measure: StateMeasure,
  schedule: StateTargetTime,
  evidence: AddEvidence,
  units: AssignTarget,
} as const satisfies Record<TargetAct, (props: DialogProps) => unknown>;

function AddEvidence({ target: { id: targetId }, onClose }: DialogProps) {
  const { message } = App.useApp();
  const add = useAct('POST /api/targets/:targetId/evidence');
  const upload = useAct('POST /api/targets/:targetId/evidence-files');
  const onSuccess = (): void => {
    void message.success('Đã thêm minh chứng.');
    onClose();
  };
  return (
    <EvidenceDialog
      title="Thêm minh chứng cho chỉ tiêu"
      submitName="Thêm"
      consequence="Minh chứng lưu cùng chỉ tiêu, không sửa được về sau."
      act={{ isPending: add.isPending || upload.isPending, error: add.error ?? upload.error }}
      onGiven={(body) => add.mutate({ params: { targetId }, body }, { onSuccess })}
      onFile={(file) => {
        // Judged by its bytes: what the browser calls it does not count.
        const body = new Blob([file], { type: 'application/octet-stream' });
        upload.mutate(
          { params: { targetId }, query: { fileName: file.name }, body },
          { onSuccess },
        );
      }}
      onClose={onClose}
    />
  );
}

function AssignTarget({ target, onClose }: DialogProps) {
  const { message } = App.useApp();
  const assign = useAct('POST /api/targets/:targetId/units');
  const onSuccess = (): void => {
    void message.success('Đã giao lại.');
    onClose();
  };
  return (
    <ReassignDialog
      title="Giao lại đơn vị chủ trì chỉ tiêu"
      lead={target.lead}
      act={assign}
      onSubmit={(body) => assign.mutate({ params: { targetId: target.id }, body }, { onSuccess })}
      onClose={onClose}
    />
  );
}
