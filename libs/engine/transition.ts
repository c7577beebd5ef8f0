import type { BodyId, Ids } from '#kernel';
import { canonicalEvent, type JobRequest, type TrailActor } from '#platform';
import type { Changes } from './changes.js';
import type { MachineState, TrailEntry } from './hosted-machine.js';

/** One step of an instance with all that changes with it. */
export interface Transition {
  readonly instanceId: string;
  readonly machine: string;
  /** Revision the step was decided on. */
  readonly revision: number;
  /** Null when the instance begins. */
  readonly before: string | null;
  readonly after: MachineState<unknown>;
  readonly changes: Changes;
  readonly jobs: readonly JobRequest[];
  readonly event: string;
  readonly actor: TrailActor;
  readonly trail: TrailEntry;
  readonly at: Date;
  readonly idempotencyKey?: string | null | undefined;
  readonly request?: string | undefined;
}

/** Parameters of `engine.save_transition`, in its order. */
export function columnsOf(bodyId: BodyId, step: Transition, ids: Ids): unknown[] {
  const { instanceId, machine, revision, after, changes, actor, trail, at } = step;
  const trailId = ids.next<'TrailEvent'>();
  const canonical = canonicalEvent({
    id: trailId,
    bodyId,
    at,
    actor,
    action: trail.action,
    subject: { type: machine, id: instanceId },
    subjectVersion: revision + 1,
    data: trail.data,
  });
  return [
    bodyId,
    instanceId,
    revision,
    after.state,
    JSON.stringify(after.context),
    at,
    step.event,
    actor.personId,
    step.before,
    step.idempotencyKey ?? null,
    step.request ?? '',
    JSON.stringify(changes.openedItems.map(({ assignee, ...item }) => ({ ...item, ...assignee }))),
    changes.closedItems,
    JSON.stringify(changes.startedClocks),
    changes.stoppedClocks,
    JSON.stringify(step.jobs),
    trailId,
    trail.action,
    machine,
    canonical,
  ];
}
