import type { WorkAct } from '#contracts';
import { App, Button } from 'antd';
import { useState } from 'react';
import { TextAct } from '../parts/text-act.js';
import { wordsOf } from '../server/refusal.js';
import { useAct } from '../server/use-answer.js';
import { HandOver, type HandedAct } from './hand-over.js';

interface WorkActsProps {
  readonly subjectId: string;
  readonly itemKey: string;
  readonly acts: readonly WorkAct[];
}

/** What the reader may do about who does a piece of work, whatever machine it belongs to. */
export function WorkActs({ subjectId, itemKey, acts }: WorkActsProps) {
  const { message } = App.useApp();
  const [open, setOpen] = useState<WorkAct | null>(null);
  const claim = useAct('POST /api/work/:subjectId/items/:key/claim');
  const release = useAct('POST /api/work/:subjectId/items/:key/release');
  const advise = useAct('POST /api/work/:subjectId/items/:key/advice');
  const params = { subjectId, key: itemKey };
  const close = (): void => setOpen(null);
  const done = (words: string): void => {
    close();
    void message.success(words);
  };
  const said = (words: string) => ({
    onSuccess: () => done(words),
    onError: (error: Error) => void message.error(wordsOf(error)),
  });
  const begin: Readonly<Record<WorkAct, () => void>> = {
    claim: () => claim.mutate({ params }, said('Đã nhận việc')),
    release: () => release.mutate({ params }, said('Việc đã về chỗ cũ')),
    assign: () => setOpen('assign'),
    delegate: () => setOpen('delegate'),
    resolve: () => setOpen('resolve'),
    reassign: () => setOpen('reassign'),
  };
  const pending: Partial<Record<WorkAct, boolean>> = {
    claim: claim.isPending,
    release: release.isPending,
  };
  return (
    <>
      {acts.map((act) => (
        <Button key={act} size="small" loading={pending[act] ?? false} onClick={begin[act]}>
          {names[act]}
        </Button>
      ))}
      {open && isHanded(open) && (
        <HandOver act={open} params={params} onClose={close} onDone={done} />
      )}
      {open === 'resolve' && (
        <TextAct
          title="Trả lời việc được nhờ"
          submitName="Trả lời"
          consequence="Việc trở về người nhờ cùng lời trả lời; người ấy quyết định và làm nốt."
          label="Lời trả lời"
          needed="Hãy ghi lời trả lời"
          act={advise}
          onClose={close}
          onSubmit={(text) =>
            advise.mutate({ params, body: { text } }, { onSuccess: () => done('Đã trả lời') })
          }
        />
      )}
    </>
  );
}

const names: Readonly<Record<WorkAct, string>> = {
  claim: 'Nhận việc',
  release: 'Thả việc',
  assign: 'Giao việc…',
  delegate: 'Nhờ xử lý…',
  resolve: 'Trả lời người nhờ…',
  reassign: 'Chuyển hẳn…',
};

const isHanded = (act: WorkAct): act is HandedAct =>
  act === 'assign' || act === 'delegate' || act === 'reassign';
