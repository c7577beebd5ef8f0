import type { ActionName, ExtensionAct } from '#contracts';
import type { PersonId } from '#kernel';
import { toldActs, whyNot, type Actor, type Waiting } from '#modules/organisation';
import type { ExtensionEvent } from './domain/extension.js';
import { extensionFacts, type Extension } from './extension-desk.js';

interface By {
  readonly by: PersonId;
  readonly at: string;
}

interface Act {
  readonly name: string;
  /** The ability it takes. */
  readonly action: ActionName;
  /** Enough of the act to ask the machine whether it may happen now. */
  readonly event: (by: By, extension: Extension) => ExtensionEvent;
}

const acts: Readonly<Record<ExtensionAct, Act>> = {
  forwarding: {
    name: 'Chuyển lãnh đạo',
    action: 'forward',
    event: (by) => ({ type: 'extension.forward', ...by }),
  },
  granting: {
    name: 'Đồng ý gia hạn',
    action: 'approve',
    event: (by, { context }) => ({ type: 'extension.grant', ...by, until: context.wantedOn }),
  },
  refusal: {
    name: 'Không đồng ý',
    action: 'refuse',
    event: (by) => ({ type: 'extension.refuse', ...by, reason: '…' }),
  },
  withdrawal: {
    name: 'Rút lại đề nghị',
    action: 'withdraw',
    event: (by) => ({ type: 'extension.withdraw', ...by }),
  },
};

const everyAct = Object.keys(acts) as ExtensionAct[];

/** What the actor may do now; nobody decides on his own request. */
export const possibleActs = (actor: Actor, extension: Extension): ExtensionAct[] =>
  everyAct.filter((act) => reasonOf(act, actor, extension) === null);

/** Each act, and why the actor may not do it now. */
export const answeredActs = (actor: Actor, extension: Extension, waiting: readonly Waiting[]) =>
  toldActs(acts, (act) => reasonOf(act, actor, extension, waiting));

function reasonOf(
  act: ExtensionAct,
  actor: Actor,
  extension: Extension,
  waiting: readonly Waiting[] = [],
) {
  const { action, event } = acts[act];
  const by = { by: actor.personId, at: '' };
  const demand = () => extension.demand(event(by, extension));
  const row = extensionFacts(extension);
  return whyNot(actor, { action, kind: 'Extension', row, demand }, waiting);
}
