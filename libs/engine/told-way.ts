import { statement, type Transaction } from '#platform';
import type { MachineWords } from './machine-words.js';
import type { Step } from './way-through.js';

/** Something of an instance that waits, and for whom. */
export interface WaitingWork {
  readonly kind: string;
  readonly personId: string | null;
  readonly role: string | null;
  readonly unitId: string | null;
  readonly since: Date;
  readonly dueAt: Date | null;
}

const waitingOf = statement<WaitingWork>(
  'engine.waiting_of',
  `SELECT kind, person_id AS "personId", role, unit_id AS "unitId", opened_at AS since,
          due_at AS "dueAt"
     FROM engine.open_work_summary
    WHERE body_id = platform.current_body() AND instance_id = $1 ORDER BY opened_at, key`,
);

/** What waits on one instance, oldest first. */
export const waitingWorkOf = (tx: Transaction, instanceId: string): Promise<WaitingWork[]> =>
  tx.all(waitingOf, [instanceId]);

/** The waiting work of an instance in words. `who` names for whom it waits. */
export const toldWaiting = (
  work: readonly WaitingWork[],
  words: MachineWords,
  who: (work: WaitingWork) => string,
) =>
  work.map((one) => ({
    kindName: words.work[one.kind] ?? one.kind,
    who: who(one),
    since: one.since.toISOString(),
    dueAt: one.dueAt?.toISOString() ?? null,
  }));

/** The steps of an instance in words, newest first; what was written with a step stands by its revision. */
export const toldSteps = (
  steps: readonly Step[],
  words: MachineWords,
  nameOf: (personId: string) => string,
  notes: readonly { readonly revision: number; readonly text: string }[],
) =>
  steps
    .map(({ revision, event, by, at }) => ({
      at: at.toISOString(),
      name: words.actions[words.actionOf[event] ?? ''] ?? event,
      by: by && nameOf(by),
      text: notes.find((note) => note.revision === revision)?.text ?? null,
    }))
    .reverse();
