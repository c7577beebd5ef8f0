import type { HostedMachine, MachineState, Refusal } from '#engine';
import { documentJourney } from './document-journey.machine.js';
import type { JourneyContext } from './journey-context.js';
import type { JourneyEvent } from './journey-events.js';
import { trailOf } from './journey-trail.js';
import { clocksOf, workItemsOf } from './journey-work.js';
import { whoDoes } from './names.js';
import { brokenRule } from './rules.js';
import { handingRefusal } from './work/handing-rules.js';

/** The document journey as the engine runs it. */
export const hostedJourney: HostedMachine<JourneyContext, JourneyEvent> = {
  name: 'document',
  version: 1,
  logic: documentJourney,
  refusalOf,
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
};

/** A broken rule is named; an event this state does not know says who is waited for instead. */
function refusalOf(current: MachineState<JourneyContext>, event: JourneyEvent): Refusal {
  const waitingFor = workItemsOf(current).map((item) => ({
    kind: item.kind,
    ...item.assignee,
    name: whoDoes(item),
    dueAt: item.dueAt,
  }));
  const isKnownHere =
    event.type in (documentJourney.config.states?.[current.state as 'drafted']?.on ?? {});
  const code = isKnownHere ? brokenRule(current.context, event) : null;
  return {
    code: code ?? 'ActIsNotPossibleNow',
    details: { act: event.type, waitingFor },
  };
}
