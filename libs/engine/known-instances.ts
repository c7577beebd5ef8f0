import type { Command } from './command.js';
import type { InstanceRow } from './store/load-instance.sql.js';
import type { Transition } from './transition.js';

export type InstanceKey = Pick<Command, 'bodyId' | 'instanceId'>;
type Known = Omit<InstanceRow, 'context'> & { readonly context: string };

/**
 * Instances as this process last saved them: who acts on one again need not wait for its row. What is
 * known may be out of date, as others act too. So a save is guarded by the revision, and a refusal
 * counts only when the stored row says the same.
 */
export class KnownInstances {
  private readonly rows = new Map<string, Known>();

  constructor(private readonly most = 2_000) {}

  /** The row, known no longer: whoever fails with it, or works beside its taker, reads the stored one. */
  take(key: InstanceKey): InstanceRow | undefined {
    const known = this.rows.get(nameOf(key));
    if (!known) return undefined;
    this.forget(key);
    return { ...known, context: JSON.parse(known.context) };
  }

  /** After commit. The context is kept as its text, which no one can change. */
  remember(key: InstanceKey, row: InstanceRow, { after, revision }: Transition): void {
    this.rows.set(nameOf(key), {
      ...row,
      state: after.state,
      context: JSON.stringify(after.context),
      revision: revision + 1,
      usedFor: null,
      usedOn: null,
    });
    for (const oldest of this.rows.keys()) {
      if (this.rows.size <= this.most) break;
      this.rows.delete(oldest);
    }
  }

  forget(key: InstanceKey): void {
    this.rows.delete(nameOf(key));
  }
}

const nameOf = ({ bodyId, instanceId }: InstanceKey): string => `${bodyId} ${instanceId}`;
