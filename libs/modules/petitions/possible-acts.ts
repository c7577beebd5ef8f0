import type { ActionName, PetitionAct } from '#contracts';
import type { PersonId, UnitId } from '#kernel';
import {
  abilitiesOf,
  can,
  toldActs,
  whyNot,
  type Actor,
  type Facts,
  type Waiting,
} from '#modules/organisation';
import type { PetitionEvent } from './domain/petition.js';
import type { Petition } from './petition-desk.js';

interface By {
  readonly by: PersonId;
  readonly at: string;
}

interface Act {
  readonly name: string;
  /** The ability it takes. */
  readonly action: ActionName;
  /** Enough of the act to ask the machine whether it may happen now. */
  readonly event: (by: By, petition: Petition) => PetitionEvent;
}

const reason = '…';

const acts: Readonly<Record<PetitionAct, Act>> = {
  assignment: {
    name: 'Giao xử lý',
    action: 'assign',
    event: (by) => ({ type: 'petition.assign', ...by, unitId: '' as UnitId, handler: null }),
  },
  question: {
    name: 'Hỏi thêm người phản ánh',
    action: 'answer',
    event: (by) => ({ type: 'petition.ask', ...by }),
  },
  information: {
    name: 'Ghi thông tin bổ sung',
    action: 'edit',
    event: (by, { context: { times } }) => ({ type: 'petition.inform', ...by, times }),
  },
  answer: {
    name: 'Ghi nội dung trả lời',
    action: 'answer',
    event: (by) => ({ type: 'petition.answer', ...by }),
  },
  urging: {
    name: 'Đôn đốc',
    action: 'urge',
    event: (by) => ({ type: 'petition.urge', ...by }),
  },
  transfer: {
    name: 'Chuyển cơ quan khác',
    action: 'transfer',
    event: (by) => ({ type: 'petition.transfer', ...by, to: '', reason }),
  },
  refusal: {
    name: 'Không thụ lý',
    action: 'refuse',
    event: (by) => ({ type: 'petition.refuse', ...by, reason }),
  },
  closing: {
    name: 'Gửi trả lời, kết thúc',
    action: 'close',
    event: (by) => ({ type: 'petition.close', ...by }),
  },
  reopening: {
    name: 'Trả lại để trả lời tiếp',
    action: 'close',
    event: (by, { context: { times } }) => ({ type: 'petition.reopen', ...by, times, reason }),
  },
};

const everyAct = Object.keys(acts) as PetitionAct[];

/** A leader assigns to any unit, a head within his own. */
export const assignsAnywhere = (actor: Actor, facts: Facts<'Petition'>): boolean =>
  can(abilitiesOf(actor), 'transfer', 'Petition', facts);

/** What the actor may do to a petition now. */
export const possibleActs = (
  actor: Actor,
  petition: Petition,
  facts: Facts<'Petition'>,
): PetitionAct[] => everyAct.filter((act) => reasonOf(act, actor, petition, facts) === null);

/** Each act, and why the actor may not do it now. */
export const answeredActs = (
  actor: Actor,
  petition: Petition,
  facts: Facts<'Petition'>,
  waiting: readonly Waiting[],
) => toldActs(acts, (act) => reasonOf(act, actor, petition, facts, waiting));

function reasonOf(
  act: PetitionAct,
  actor: Actor,
  petition: Petition,
  row: Facts<'Petition'>,
  waiting: readonly Waiting[] = [],
) {
  const { action, event } = acts[act];
  const by = { by: actor.personId, at: '' };
  const demand = () => petition.demand(event(by, petition));
  return whyNot(actor, { action, kind: 'Petition', row, demand }, waiting);
}
