import type { BodyId, Id, Ids } from '#kernel';
import { canonicalEvent, type Statement } from '#platform';
import { savingStatement } from './store/save-transitions.sql.js';
import type { Transition } from './transition.js';

/** The statement that saves these steps of one body, with its parameters. */
export function saved(
  bodyId: BodyId,
  steps: readonly Transition[],
  ids: Ids,
): [Statement<unknown>, unknown[]] {
  const jobs = steps.flatMap((step) => step.jobs);
  const statement = savingStatement({
    commanded: steps.some(({ idempotencyKey }) => idempotencyKey != null),
    closed: steps.some(({ changes }) => changes.closedItems.length > 0),
    opened: steps.some(({ changes }) => changes.openedItems.length > 0),
    stopped: steps.some(({ changes }) => changes.stoppedClocks.length > 0),
    started: steps.some(({ changes }) => changes.startedClocks.length > 0),
    queued: jobs.length > 0,
  });
  const events = steps.map((step) => eventOf(bodyId, step, ids.next<'TrailEvent'>()));
  const values = [bodyId, JSON.stringify(steps.map(rowOf)), JSON.stringify(events)];
  return [statement, jobs.length > 0 ? [...values, JSON.stringify(jobs)] : values];
}

const rowOf = ({ instanceId, after, changes, actor, idempotencyKey, ...step }: Transition) => ({
  id: instanceId,
  revision: step.revision,
  before: step.before,
  state: after.state,
  context: after.context,
  at: step.at,
  event: step.event,
  person: actor.personId,
  key: idempotencyKey ?? null,
  request: step.request ?? '',
  opened: changes.openedItems.map(({ assignee, ...item }) => ({ ...item, ...assignee })),
  closed: changes.closedItems,
  started: changes.startedClocks,
  stopped: changes.stoppedClocks,
});

function eventOf(bodyId: BodyId, step: Transition, id: Id<'TrailEvent'>) {
  const { instanceId, machine, revision, actor, trail, at } = step;
  const event = {
    id,
    bodyId,
    at,
    actor,
    action: trail.action,
    subject: { type: machine, id: instanceId },
    subjectVersion: revision + 1,
    data: trail.data,
  };
  return {
    id,
    at,
    person_id: actor.personId,
    action: trail.action,
    subject_type: machine,
    subject_id: instanceId,
    subject_version: revision + 1,
    canonical: canonicalEvent(event).toString('utf8'),
  };
}
