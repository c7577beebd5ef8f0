import type { BodyId } from '#kernel';
import type { Outcome, Wanted } from './command.js';
import { hasFallenApart } from './fallen-apart.js';

/** How each command of a shared transaction ended. */
export type Settled<Value> = PromiseSettledResult<Value>;

interface Ticket {
  readonly wanted: Wanted;
  settle(result: Settled<Outcome> | Promise<Outcome>): void;
}

/** Commands of one body, in the order they came. */
interface Lane {
  readonly waiting: Ticket[];
  /** Instances with a command in a running transaction: their next one waits for its end. */
  readonly busy: Set<string>;
  running: number;
}

/** Transactions of one body at a time: while one waits for the disk, the next is decided. */
const width = 2;
const most = 32;

/**
 * Group commit: commands of one body that would wait for each other share the next transaction.
 * Nobody waits for company: a command that finds its lane free runs at once and alone.
 */
export class SharedCommits {
  private readonly lanes = new Map<BodyId, Lane>();

  constructor(
    private readonly alone: (wanted: Wanted) => Promise<Outcome>,
    /** Settles each of them in one transaction, or throws and leaves nothing of any. */
    private readonly together: (several: readonly Wanted[]) => Promise<Settled<Outcome>[]>,
  ) {}

  run(wanted: Wanted): Promise<Outcome> {
    const { bodyId } = wanted.command;
    const lane = this.lanes.get(bodyId) ?? { waiting: [], busy: new Set(), running: 0 };
    this.lanes.set(bodyId, lane);
    return new Promise((resolve, reject) => {
      const settle = (result: Settled<Outcome> | Promise<Outcome>): void => {
        if (result instanceof Promise) resolve(result);
        else if (result.status === 'fulfilled') resolve(result.value);
        else reject(result.reason);
      };
      lane.waiting.push({ wanted, settle });
      this.startIn(bodyId, lane);
    });
  }

  private startIn(bodyId: BodyId, lane: Lane): void {
    while (lane.running < width) {
      const group = takeGroup(lane);
      if (group.length === 0) break;
      lane.running += 1;
      void this.settle(group).finally(() => {
        lane.running -= 1;
        for (const { wanted } of group) lane.busy.delete(wanted.command.instanceId);
        this.startIn(bodyId, lane);
      });
    }
    if (lane.running === 0) this.lanes.delete(bodyId);
  }

  private async settle(group: readonly Ticket[]): Promise<void> {
    try {
      if (group.length === 1) return await this.eachAlone(group);
      const settled = await this.together(group.map(({ wanted }) => wanted));
      group.forEach((ticket, n) => ticket.settle(settled[n] as Settled<Outcome>));
    } catch (error) {
      if (hasFallenApart(error)) return this.eachAlone(group);
      for (const ticket of group) ticket.settle({ status: 'rejected', reason: error });
    }
  }

  /** Each in a transaction of its own: whoever made the group fail fails by himself. */
  private async eachAlone(group: readonly Ticket[]): Promise<void> {
    const runs = group.map(({ wanted, settle }) => {
      const run = this.alone(wanted);
      settle(run);
      return run;
    });
    await Promise.allSettled(runs);
  }
}

/** The longest waiting commands, one of each instance that is not busy; their instances become busy. */
function takeGroup({ waiting, busy }: Lane): Ticket[] {
  const group: Ticket[] = [];
  const passed = new Set<string>();
  for (let at = 0; at < waiting.length && group.length < most;) {
    const ticket = waiting[at] as Ticket;
    const { instanceId } = ticket.wanted.command;
    if (busy.has(instanceId) || passed.has(instanceId)) {
      passed.add(instanceId);
      at += 1;
      continue;
    }
    busy.add(instanceId);
    group.push(ticket);
    waiting.splice(at, 1);
  }
  return group;
}
