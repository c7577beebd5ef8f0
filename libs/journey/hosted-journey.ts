import type { HostedMachine, MachineState, Refusal } from '#engine';
import { documentJourney, documentJourney1 } from './document-journey.machine.js';
import type { JourneyContext } from './journey-context.js';
import type { JourneyEvent } from './journey-events.js';
import { trailOf } from './journey-trail.js';
import { clocksOf, workItemsOf } from './journey-work.js';
import { whoDoes } from './names.js';
import { brokenRule } from './rules.js';
import { handingRefusal } from './work/handing-rules.js';

const hosted = (
  version: number,
  logic: typeof documentJourney | typeof documentJourney1,
): HostedMachine<JourneyContext, JourneyEvent> => ({
  name: 'document',
  version,
  logic,
  refusalOf: (current, event) => refusalOf(logic, current, event),
  workItemsOf,
  clocksOf,
  effectOf: (action, { context }, id) =>
    action === 'render' && context.version
      ? {
          task: 'journey.render',
          payload: { documentId: id, versionId: context.version.versionId },
          key: `render:${id}`,
        }
      : null,
  trailOf,
  handingRefusal,
});

/** Documents that began before routes were data keep their machine until they are moved. */
export const hostedJourney1 = hosted(1, documentJourney1);

/** The document journey as the engine runs it. */
export const hostedJourney: HostedMachine<JourneyContext, JourneyEvent> = {
  ...hosted(2, documentJourney),
  adopts: { 1: adoptFirst },
};

/** Every state of the first version is one of this; what it did not keep begins now. */
function adoptFirst({ state, context }: MachineState<unknown>): MachineState<JourneyContext> {
  return { state, context: { ...(context as JourneyContext), stretches: [] } };
}

/** A broken rule is named; an event this state does not know says who is waited for instead. */
function refusalOf(
  { config }: typeof documentJourney | typeof documentJourney1,
  current: MachineState<JourneyContext>,
  event: JourneyEvent,
): Refusal {
  const waitingFor = workItemsOf(current).map((item) => ({
    key: item.key,
    kind: item.kind,
    ...item.assignee,
    name: whoDoes(item),
    dueAt: item.dueAt,
  }));
  const isKnownHere = event.type in (config.states?.[current.state as 'drafted']?.on ?? {});
  const code = isKnownHere ? brokenRule(current.context, event) : null;
  return {
    code: code ?? 'ActIsNotPossibleNow',
    details: { act: event.type, waitingFor },
  };
}
