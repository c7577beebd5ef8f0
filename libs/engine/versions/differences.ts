import { isDeepStrictEqual } from 'node:util';
import type { ClockSpec, MachineState, WorkItemSpec } from '../hosted-machine.js';
import type { AnyHostedMachine } from '../machine-registry.js';
import type { OpenItem } from './instances.sql.js';

interface Difference<Spec> {
  /** Keys that stand now and shall not, or shall stand otherwise. */
  readonly ended: string[];
  readonly begun: Spec[];
}

export interface StoredClock extends Omit<ClockSpec, 'dueAt'> {
  readonly dueAt: Date;
}

/** What must change around an instance so that it waits and rings as `state` asks for. Pure. */
export function differencesFrom(
  stored: { readonly items: readonly OpenItem[]; readonly clocks: readonly StoredClock[] },
  machine: AnyHostedMachine,
  state: MachineState<unknown>,
): { readonly items: Difference<WorkItemSpec>; readonly clocks: Difference<ClockSpec> } {
  return {
    items: difference(stored.items.map(itemForm), machine.workItemsOf(state), wantedItemForm),
    clocks: difference(stored.clocks.map(clockForm), machine.clocksOf(state), wantedClockForm),
  };
}

function difference<Spec extends { readonly key: string }>(
  stored: readonly { readonly key: string }[],
  wanted: readonly Spec[],
  formOf: (spec: Spec) => { readonly key: string },
): Difference<Spec> {
  const stays = ({ key }: { readonly key: string }): boolean => {
    const now = stored.find((one) => one.key === key);
    const then = wanted.find((one) => one.key === key);
    return isDeepStrictEqual(now, then && formOf(then));
  };
  return {
    ended: stored.filter((one) => !stays(one)).map(({ key }) => key),
    begun: wanted.filter((one) => !stays(one)),
  };
}

const itemForm = ({ dueAt, ...item }: OpenItem) => ({ ...item, dueAt: dueAt?.getTime() ?? null });

const wantedItemForm = ({ key, kind, round, assignee, dueAt }: WorkItemSpec) => ({
  key,
  kind,
  round,
  personId: null,
  role: null,
  unitId: null,
  ...assignee,
  dueAt: dueAt === null ? null : new Date(dueAt).getTime(),
});

const clockForm = ({ key, event, dueAt }: StoredClock) => ({ key, event, dueAt: dueAt.getTime() });

const wantedClockForm = ({ key, event, dueAt }: ClockSpec) => ({
  key,
  event,
  dueAt: new Date(dueAt).getTime(),
});
