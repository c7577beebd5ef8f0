import type { Ids } from '#kernel';
import { systemActor, type Transaction } from '#platform';
import type { MachineState } from '../hosted-machine.js';
import type { AnyHostedMachine } from '../machine-registry.js';
import { holdInstance, loadInstance } from '../store/load-instance.sql.js';
import { saved } from '../saved.js';
import { differencesFrom } from './differences.js';
import {
  clocksOfInstance,
  closeItems,
  openItemsOf,
  setVersion,
  stopClocks,
} from './instances.sql.js';
import { planMove, type PlannedMove } from './plan-move.js';

/** What becomes, or would become, of one instance. */
export interface Move {
  readonly instanceId: string;
  readonly title: string | null;
  readonly state: string;
  /** Its state in the other version; null when it cannot move. */
  readonly becomes: string | null;
  readonly reason: string | null;
}

interface MovedBy {
  /** The version it shall run on. */
  readonly machine: AnyHostedMachine;
  readonly from: number;
  readonly id: string;
  readonly at: Date;
  readonly ids: Ids;
}

const event = 'machine.migrate';

/** Takes one instance to another version of its machine; null when somebody moved it meanwhile. */
export async function moveInstance(tx: Transaction, by: MovedBy): Promise<Move | null> {
  const { machine, from, id } = by;
  await tx.all(holdInstance, [tx.bodyId, id]);
  const row = await tx.one(loadInstance, [tx.bodyId, id, null]);
  if (row?.machineVersion !== from) return null;
  const planned = planMove(machine, from, row);
  if ('moved' in planned) await save(tx, by, row, planned.moved);
  return moveOf(id, row, machine, planned);
}

export function moveOf(
  instanceId: string,
  { state }: MachineState<unknown>,
  machine: AnyHostedMachine,
  planned: PlannedMove,
): Move {
  if ('cannotMove' in planned) {
    return { instanceId, title: null, state, becomes: null, reason: planned.cannotMove };
  }
  const title = machine.titleOf?.(planned.moved) ?? null;
  return { instanceId, title, state, becomes: planned.moved.state, reason: null };
}

async function save(
  tx: Transaction,
  { machine, from, id, at, ids }: MovedBy,
  before: MachineState<unknown> & { readonly revision: number },
  after: MachineState<unknown>,
): Promise<void> {
  const stored = {
    items: await tx.all(openItemsOf, [tx.bodyId, id]),
    clocks: await tx.all(clocksOfInstance, [tx.bodyId, id]),
  };
  const { items, clocks } = differencesFrom(stored, machine, after);
  // Before the step itself: what begins anew under the same key must have ended.
  await tx.run(closeItems, [tx.bodyId, id, items.ended, at, event]);
  await tx.run(stopClocks, [tx.bodyId, id, clocks.ended]);
  await tx.run(setVersion, [tx.bodyId, id, machine.version]);
  const step = {
    instanceId: id,
    machine: machine.name,
    revision: before.revision,
    before: before.state,
    after,
    changes: {
      openedItems: items.begun,
      closedItems: [],
      startedClocks: clocks.begun,
      stoppedClocks: [],
    },
    jobs: [],
    event,
    actor: systemActor,
    trail: {
      action: 'MachineVersionChanged',
      data: { from, to: machine.version, state: before.state, becomes: after.state },
    },
    at,
  };
  await tx.all(...saved(tx.bodyId, [step], ids));
}
