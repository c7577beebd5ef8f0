import type { ReturnAct } from '#contracts';
import { App, Button } from 'antd';
import { useState } from 'react';
import { settle } from '../../drafting/editor/saving/autosave.js';
import { ActionCard } from '../../parts/action-card.js';
import { Refused } from '../../parts/refused.js';
import { momentOf } from '../../parts/times.js';
import { useAct } from '../../server/use-answer.js';
import { AskException } from '../period/ask-exception.js';
import type { ReturnAutosave } from './filling/return-autosave.js';
import { FillFromSheet } from './fill-from-sheet.js';
import { ReturnReasonAct, reasonActs, type ReasonActName } from './return-reason-acts.js';
import type { Finding, UnitReturn } from './return-types.js';
import { SendBack } from './send-back.js';

type PlainAct = 'submission' | 'approval' | 'acceptance';
type Beside = ReasonActName | 'sendingBack' | 'exception';

const mains: Readonly<Record<PlainAct, { readonly name: string; readonly done: string }>> = {
  submission: { name: 'Trình trưởng đơn vị duyệt', done: 'Đã trình trưởng đơn vị.' },
  approval: { name: 'Duyệt, gửi phòng đầu mối', done: 'Đã duyệt và gửi phòng đầu mối.' },
  acceptance: { name: 'Tiếp nhận phiếu', done: 'Đã tiếp nhận phiếu.' },
};

const besides: Readonly<Record<Beside, string>> = {
  sendingBack: 'Trả lại kèm ý kiến',
  refusal: 'Trả lại người nhập',
  withdrawal: 'Rút phiếu lại để sửa',
  waiver: 'Không chờ phiếu này',
  exception: 'Đề nghị mở khóa',
};

interface ReturnActsProps {
  readonly view: UnitReturn;
  readonly findings: readonly Finding[];
  /** Null where it is only read. */
  readonly autosave: ReturnAutosave | null;
}

/** What is mine to do with a return, or who is waited for. */
export function ReturnActs({ view, findings, autosave }: ReturnActsProps) {
  const [open, setOpen] = useState<Beside | null>(null);
  const carryOn = useCarryOn(view, autosave);
  const main = (['acceptance', 'approval', 'submission'] as const).find((act) => may(view, act));
  const beside = (Object.keys(besides) as Beside[]).filter((act) => may(view, act));
  const close = (): void => setOpen(null);
  return (
    <>
      <ActionCard
        quiet={!main}
        title={main ? `Việc của bạn: ${duties[main]}` : view.stateName}
        ground={groundOf(view, findings)}
        main={
          main && (
            <Button
              type="primary"
              block
              loading={carryOn.isPending}
              onClick={() => carryOn.do(main)}
            >
              {mains[main].name}
            </Button>
          )
        }
        facts={carryOn.error && <Refused error={carryOn.error} onReload={carryOn.reset} />}
        beside={
          beside.length > 0 &&
          beside.map((act) => (
            <Button
              key={act}
              danger={act === 'sendingBack' || act === 'refusal'}
              onClick={() => setOpen(act)}
            >
              {besides[act]}…
            </Button>
          ))
        }
      />
      {autosave && <FillFromSheet view={view} autosave={autosave} />}
      {open === 'sendingBack' && <SendBack view={view} onClose={close} />}
      {open === 'exception' && (
        <AskException
          periodId={view.periodId}
          units={[{ id: view.unitId, name: view.unitName }]}
          onClose={close}
        />
      )}
      {open !== null && open in reasonActs && (
        <ReturnReasonAct view={view} words={reasonActs[open as ReasonActName]} onClose={close} />
      )}
    </>
  );
}

const duties: Readonly<Record<PlainAct, string>> = {
  submission: 'nhập và trình phiếu',
  approval: 'duyệt phiếu của đơn vị',
  acceptance: 'tiếp nhận phiếu',
};

const may = ({ acts }: UnitReturn, act: ReturnAct): boolean => acts.includes(act);

function groundOf(view: UnitReturn, findings: readonly Finding[]): string {
  const { waitingFor, fillers } = view;
  const faults = findings.filter(({ weight }) => weight === 'blocking').length;
  const waits = waitingFor.map(({ kindName, who }) => `${kindName}: ${who}`).join('; ');
  return [
    sentBack(view),
    waits && `${waits}.`,
    view.whyNotTheHead,
    fillers.length > 0 && `Người nhập: ${fillers.join(', ')}.`,
    view.state === 'locked' &&
      `Số liệu khóa từ ${momentOf(view.lockAt)}; muốn sửa thì trưởng đơn vị đề nghị mở khóa.`,
    view.state === 'open' && faults > 0 && `Còn ${faults} chỗ phải sửa trước khi trình.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Who gave it back and why, and what was said of its figures that is still open. */
function sentBack({ state, round, history: [last], comments }: UnitReturn): string | null {
  if (state !== 'open' || round < 2 || !last?.text) return null;
  const open = comments.filter(({ parentId, resolvedAt }) => !parentId && !resolvedAt).length;
  const said = `${last.name}${last.by ? ` (${last.by})` : ''}: “${last.text.replace(/\.$/, '')}”.`;
  return open > 0 ? `${said} Còn ${open} ý kiến chưa xử lý.` : said;
}

/** Whatever is unsaved is saved first: only what stands at the server is sent on. */
function useCarryOn(view: UnitReturn, autosave: ReturnAutosave | null) {
  const { message } = App.useApp();
  const submit = useAct('POST /api/returns/:returnId/submission');
  const approve = useAct('POST /api/returns/:returnId/approval');
  const accept = useAct('POST /api/returns/:returnId/acceptance');
  const params = { returnId: view.id };
  const acts = [submit, approve, accept];
  async function carry(act: PlainAct): Promise<void> {
    const onSuccess = () => void message.success(mains[act].done);
    if (act === 'approval') return approve.mutate({ params }, { onSuccess });
    if (act === 'acceptance') return accept.mutate({ params }, { onSuccess });
    if (autosave && !(await settle(autosave))) return void message.warning('Phiếu chưa lưu được.');
    const expectedRevision = autosave?.getSnapshot().context.saved.revision ?? view.revision;
    submit.mutate({ params, body: { expectedRevision } }, { onSuccess });
  }
  return {
    do: (act: PlainAct) => void carry(act),
    isPending: acts.some(({ isPending }) => isPending),
    error: acts.find(({ error }) => error !== null)?.error ?? null,
    reset: () => acts.forEach((act) => act.reset()),
  };
}
