import type { BodyId, Ids } from '#kernel';
import { canonicalEvent, type Statement } from '#platform';
import { parametersOf, savingStatement, type StepRow } from './store/save-transitions.sql.js';
import type { Transition } from './transition.js';

/** The statement that saves these steps of one body, with its parameters. */
export function saved(
  bodyId: BodyId,
  steps: readonly Transition[],
  ids: Ids,
): [Statement<unknown>, unknown[]] {
  const asked = {
    commanded: steps.some(({ idempotencyKey }) => idempotencyKey != null),
    closed: steps.some(({ changes }) => changes.closedItems.length > 0),
    opened: steps.some(({ changes }) => changes.openedItems.length > 0),
    stopped: steps.some(({ changes }) => changes.stoppedClocks.length > 0),
    started: steps.some(({ changes }) => changes.startedClocks.length > 0),
    queued: steps.some(({ jobs }) => jobs.length > 0),
  };
  const rows = steps.map((step) => rowOf(bodyId, step, ids));
  const [row] = rows;
  return row && rows.length === 1
    ? [savingStatement('one', asked), parametersOf(row)]
    : [savingStatement('several', asked), [bodyId, JSON.stringify(rows)]];
}

function rowOf(bodyId: BodyId, step: Transition, ids: Ids): StepRow {
  const { instanceId, machine, revision, actor, trail, at, changes, jobs } = step;
  const event = {
    id: ids.next<'TrailEvent'>(),
    bodyId,
    at,
    actor,
    action: trail.action,
    subject: { type: machine, id: instanceId },
    subjectVersion: revision + 1,
    data: trail.data,
  };
  return {
    body: bodyId,
    id: instanceId,
    revision,
    before: step.before,
    state: step.after.state,
    context: step.after.context,
    at: at.toISOString(),
    event: step.event,
    person: actor.personId,
    eventId: event.id,
    action: trail.action,
    machine,
    canonical: canonicalEvent(event).toString('utf8'),
    key: step.idempotencyKey ?? null,
    request: step.request ?? '',
    closed: changes.closedItems,
    opened: changes.openedItems.map(({ assignee, ...item }) => ({ ...item, ...assignee })),
    stopped: changes.stoppedClocks,
    started: changes.startedClocks,
    jobs,
  };
}
