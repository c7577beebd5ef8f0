import type { ClockSpec, MachineState, WorkItemSpec } from './hosted-machine.js';
import type { AnyHostedMachine } from './machine-registry.js';

/** What a transition changes around an instance, derived from its two states alone. */
export interface Changes {
  readonly openedItems: readonly WorkItemSpec[];
  readonly closedItems: readonly string[];
  readonly startedClocks: readonly ClockSpec[];
  readonly stoppedClocks: readonly string[];
}

export function changesBetween(
  machine: AnyHostedMachine,
  before: MachineState<unknown> | null,
  after: MachineState<unknown>,
): Changes {
  const items = compare(before ? machine.workItemsOf(before) : [], machine.workItemsOf(after));
  const clocks = compare(before ? machine.clocksOf(before) : [], machine.clocksOf(after));
  return {
    openedItems: items.added,
    closedItems: items.removed,
    startedClocks: clocks.added,
    stoppedClocks: clocks.removed,
  };
}

function compare<Spec extends { readonly key: string }>(
  before: readonly Spec[],
  after: readonly Spec[],
): { added: Spec[]; removed: string[] } {
  const beforeKeys = new Set(before.map(({ key }) => key));
  const afterKeys = new Set(after.map(({ key }) => key));
  return {
    added: after.filter(({ key }) => !beforeKeys.has(key)),
    removed: [...beforeKeys].filter((key) => !afterKeys.has(key)),
  };
}
