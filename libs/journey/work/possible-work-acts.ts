import { workActs, type WorkAct as WorkActName } from '#contracts';
import { handedOver, refusalOfTaking, type Work, type WorkAct } from '#engine';
import { DomainError, type PersonId } from '#kernel';
import { abilitiesOf, can, type Actor } from '#modules/organisation';
import { workFacts } from './work-facts.js';

/** What the actor may do about who does this: asked of the abilities and of the acts themselves. */
export function possibleWorkActs(
  work: Work,
  actor: Actor,
  { unattended, at }: { readonly unattended: boolean; readonly at: Date },
): WorkActName[] {
  const abilities = abilitiesOf(actor);
  const facts = workFacts(work.item, work.instance.context);
  const overOwner = can(abilities, 'assign', 'WorkItem', facts);
  return workActs.filter((type) => {
    if (!can(abilities, type, 'WorkItem', facts)) return false;
    const act = probe(type, { by: actor.personId, at }, { unattended, overOwner });
    return isPossible(work, act);
  });
}

const anybody = '00000000-0000-0000-0000-000000000000' as PersonId;

function probe(
  type: WorkActName,
  by: { readonly by: PersonId; readonly at: Date },
  { unattended, overOwner }: { readonly unattended: boolean; readonly overOwner: boolean },
): WorkAct {
  const to = { to: anybody, note: '…' };
  switch (type) {
    case 'claim':
    case 'release':
      return { type, ...by };
    case 'resolve':
      return { type, ...by, note: '…' };
    case 'assign':
      return { type, ...by, ...to, unattended };
    case 'delegate':
      return { type, ...by, ...to };
    case 'reassign':
      return { type, ...by, ...to, overOwner };
  }
}

function isPossible({ item, instance }: Work, act: WorkAct): boolean {
  if (act.type !== 'release' && act.type !== 'resolve') {
    const to = act.type === 'claim' ? act.by : null;
    if (instance.machine.handingRefusal?.(instance, { item, act: act.type, to })) return false;
    if (refusalOfTaking({ item, instance }, act)) return false;
  }
  try {
    return handedOver(item, act) !== item;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
