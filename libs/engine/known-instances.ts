import type { Command } from './command.js';
import type { InstanceRow } from './store/load-instance.sql.js';
import type { Transition } from './transition.js';

export type InstanceKey = Pick<Command, 'bodyId' | 'instanceId'>;

/**
 * Instances as this process last saved them: who acts on one again need not wait for its row. What is
 * known may be out of date, as others act too. So a save is guarded by the revision, and a refusal
 * counts only when the stored row says the same.
 */
export class KnownInstances {
  private readonly rows = new Map<string, InstanceRow>();

  constructor(private readonly most = 2_000) {}

  /** The row, known no longer: whoever fails with it, or works beside its taker, reads the stored one. */
  take(key: InstanceKey): InstanceRow | undefined {
    const row = this.rows.get(nameOf(key));
    if (row) this.forget(key);
    return row;
  }

  /** After commit: a row that nobody else holds. */
  remember(key: InstanceKey, row: InstanceRow): void {
    this.rows.set(nameOf(key), row);
    for (const oldest of this.rows.keys()) {
      if (this.rows.size <= this.most) break;
      this.rows.delete(oldest);
    }
  }

  forget(key: InstanceKey): void {
    this.rows.delete(nameOf(key));
  }
}

/** The row as a step leaves it; its context is a copy, as the database would give it. */
export const rowAfter = (row: InstanceRow, { after, revision }: Transition): InstanceRow => ({
  ...row,
  state: after.state,
  context: JSON.parse(JSON.stringify(after.context)),
  revision: revision + 1,
  usedFor: null,
  usedOn: null,
});

const nameOf = ({ bodyId, instanceId }: InstanceKey): string => `${bodyId} ${instanceId}`;
