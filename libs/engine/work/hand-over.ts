import { DomainError, type PersonId } from '#kernel';
import { ownerOf, type Holding, type WorkItem } from './work-item.js';

interface Handing {
  readonly by: PersonId;
  readonly at: Date;
}

interface To extends Handing {
  readonly to: PersonId;
  readonly note: string;
}

/** What somebody does about who does a piece of work. */
export type WorkAct =
  | ({ readonly type: 'claim' } & Handing)
  | ({ readonly type: 'release' } & Handing)
  /** `unattended`: whoever has it is not there any more. */
  | ({ readonly type: 'assign'; readonly unattended: boolean } & To)
  | ({ readonly type: 'delegate' } & To)
  | ({ readonly type: 'resolve'; readonly note: string } & Handing)
  /** `overOwner`: who decides over other people's work, and so needs not own it. */
  | ({ readonly type: 'reassign'; readonly overOwner: boolean } & To);

/** In whose hands an open piece of work is after the act; throws the named refusal. Pure. */
export function handedOver(item: WorkItem, act: WorkAct): Holding {
  if (item.closedAt) {
    throw new DomainError('WorkItemIsClosed', { closedBy: item.closedBy, closedAt: item.closedAt });
  }
  switch (act.type) {
    case 'claim':
      return claimed(item, act);
    case 'release':
      return released(item, act);
    case 'assign':
      return assigned(item, act);
    case 'delegate':
      return delegated(item, act);
    case 'resolve':
      return resolved(item, act);
    case 'reassign':
      return reassigned(item, act);
  }
}

const nobody: Holding = {
  heldBy: null,
  heldAs: null,
  heldSince: null,
  givenBy: null,
  note: '',
  heldFor: null,
  ownedAs: null,
};

function claimed(item: WorkItem, { by, at }: Handing): Holding {
  if (item.heldBy === by) return item;
  if (item.heldBy) throw refusal('WorkItemIsHeldByAnother', item);
  if (item.personId) throw refusal('WorkItemIsAddressedToAPerson', item);
  return { ...nobody, heldBy: by, heldAs: 'claimed', heldSince: at };
}

function released(item: WorkItem, act: Handing): Holding {
  if (!item.heldBy) throw refusal('WorkItemIsNotHeld', item);
  if (item.heldAs === 'delegated' && item.heldFor === act.by) return backToOwner(item, act);
  if (item.heldBy !== act.by) throw refusal('WorkItemIsHeldByAnother', item);
  if (item.heldAs === 'reassigned') throw refusal('ReassignedWorkIsNotReleased', item);
  return item.heldAs === 'delegated' ? backToOwner(item, act) : nobody;
}

function assigned(item: WorkItem, { by, at, to, note, unattended }: To & { unattended: boolean }) {
  if (to === ownerOf(item)) throw refusal('WorkGoesToSomebodyElse', item);
  if (item.heldBy && !unattended) throw refusal('WorkItemIsHeldByAnother', item);
  if (item.personId && !unattended) throw refusal('WorkItemIsAddressedToAPerson', item);
  return { ...nobody, heldBy: to, heldAs: 'assigned', heldSince: at, givenBy: by, note } as const;
}

function delegated(item: WorkItem, { by, at, to, note }: To): Holding {
  if (item.heldAs === 'delegated') throw refusal('DelegatedWorkIsNotDelegatedAgain', item);
  demandOwn(item, by);
  if (to === by) throw refusal('WorkGoesToSomebodyElse', item);
  const ownedAs = item.personId === by && !item.heldBy ? null : (item.heldAs ?? 'claimed');
  const given = { heldSince: at, givenBy: by, note, heldFor: by, ownedAs };
  return { heldBy: to, heldAs: 'delegated', ...given };
}

function resolved(item: WorkItem, act: Handing): Holding {
  if (item.heldAs !== 'delegated') throw refusal('WorkItemIsNotDelegated', item);
  if (item.heldBy !== act.by) throw refusal('WorkItemIsHeldByAnother', item);
  return backToOwner(item, act);
}

function reassigned(item: WorkItem, { by, at, to, note, overOwner }: To & { overOwner: boolean }) {
  if (item.heldAs === 'delegated') throw refusal('DelegatedWorkComesBackFirst', item);
  if (!overOwner) demandOwn(item, by);
  if (to === ownerOf(item)) throw refusal('WorkGoesToSomebodyElse', item);
  return { ...nobody, heldBy: to, heldAs: 'reassigned', heldSince: at, givenBy: by, note } as const;
}

const backToOwner = ({ heldFor, ownedAs }: WorkItem, { at }: Handing): Holding =>
  ownedAs ? { ...nobody, heldBy: heldFor, heldAs: ownedAs, heldSince: at } : nobody;

/** Work that lies with a role belongs to whoever of it takes it first. */
function demandOwn(item: WorkItem, by: PersonId): void {
  const owner = ownerOf(item);
  if (owner !== null && owner !== by) throw refusal('WorkItemIsHeldByAnother', item);
}

/** Who has it, since when and until when: by their ids, for there is no list of people here. */
export const refusal = (code: string, item: WorkItem): DomainError =>
  new DomainError(code, {
    holder: item.heldBy ?? item.personId,
    owner: ownerOf(item),
    since: item.heldSince ?? item.openedAt,
    dueAt: item.dueAt,
  });
