import type { PetitionAct } from '#contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { ActionCard } from '../parts/action-card.js';
import { Answered } from '../parts/answered.js';
import { SentTextAct } from '../parts/sent-text-act.js';
import { Reasons, WhyNot } from '../parts/why-not.js';
import { useAnswer } from '../server/use-answer.js';
import { AssignPetition } from './assign-petition.js';
import type { Petition } from './petition-state.js';
import { textActs } from './petition-text-acts.js';
import { TransferPetition } from './transfer-petition.js';

const names: Readonly<Record<PetitionAct, string>> = {
  assignment: 'Giao xử lý',
  answer: 'Ghi nội dung trả lời',
  question: 'Hỏi thêm người phản ánh',
  information: 'Ghi thông tin bổ sung',
  urging: 'Đôn đốc',
  transfer: 'Chuyển cơ quan khác',
  refusal: 'Không thụ lý',
  closing: 'Gửi trả lời, kết thúc',
  reopening: 'Trả lại để trả lời tiếp',
};

/** The one that carries the petition on stands first. */
const order: readonly PetitionAct[] = [
  'closing',
  'information',
  'urging',
  'answer',
  'assignment',
  'question',
  'reopening',
  'transfer',
  'refusal',
];

/** What is mine to do with a petition, or who is waited for. */
export function PetitionActs({ petition }: { readonly petition: Petition }) {
  const [open, setOpen] = useState<PetitionAct | null>(null);
  const acts = order.filter((act) => petition.acts.includes(act));
  const [main, ...beside] = acts;
  if (!main) {
    return <Waiting petition={petition} />;
  }
  return (
    <>
      <ActionCard
        title={`Việc của bạn: ${names[main].toLocaleLowerCase('vi')}`}
        ground={whereItWaits(petition)}
        main={
          <Button type="primary" block onClick={() => setOpen(main)}>
            {names[main]}…
          </Button>
        }
        beside={
          beside.length > 0 &&
          beside.map((act) => (
            <Button key={act} danger={act === 'refusal'} onClick={() => setOpen(act)}>
              {names[act]}…
            </Button>
          ))
        }
        foot={<WhyNotHere petition={petition} />}
      />
      {open && <Dialog act={open} petition={petition} onClose={() => setOpen(null)} />}
    </>
  );
}

interface DialogProps {
  readonly act: PetitionAct;
  readonly petition: Petition;
  readonly onClose: () => void;
}

function Dialog({ act, ...props }: DialogProps) {
  if (act === 'assignment') return <AssignPetition {...props} />;
  if (act === 'transfer') return <TransferPetition {...props} />;
  return (
    <SentTextAct
      words={textActs[act]}
      params={{ petitionId: props.petition.id }}
      onClose={props.onClose}
    />
  );
}

function Waiting({ petition }: { readonly petition: Petition }) {
  const waits = petition.waitingFor.length > 0;
  return (
    <ActionCard
      quiet
      title={waits ? 'Đang chờ người khác' : petition.stateName}
      ground={waits ? whereItWaits(petition) : 'Không còn việc nào phải làm.'}
      foot={<WhyNotHere petition={petition} />}
    />
  );
}

const WhyNotHere = ({ petition: { id } }: { readonly petition: Petition }) => (
  <WhyNot>
    <OfPetition petitionId={id} />
  </WhyNot>
);

const OfPetition = (params: { readonly petitionId: Petition['id'] }) => (
  <Answered answer={useAnswer('GET /api/petitions/:petitionId/standing', { params })}>
    {({ acts }) => <Reasons acts={acts} />}
  </Answered>
);

const whereItWaits = ({ waitingFor }: Petition): string =>
  waitingFor.map(({ kindName, who }) => `${kindName}: ${who}`).join('; ');
