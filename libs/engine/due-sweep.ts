import { CLOCK, crashpoint, statement, systemActor, UnitOfWork } from '#platform';
import type { BodyId, Clock } from '#kernel';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { AnyEventObject } from 'xstate';
import { Engine } from './engine.js';
import type { Instance } from './instance.js';

const dueClocks = statement<{
  body_id: BodyId;
  instance_id: string;
  key: string;
  event: AnyEventObject;
}>('engine.due_clocks', 'SELECT body_id, instance_id, key, event FROM engine.due_clocks($1, 100)');

/** $3 now: a minute after the first failure, then twice as long each time, a day at most. */
const postpone = statement(
  'engine.postpone_clock',
  `UPDATE engine.clock
      SET failures = failures + 1,
          try_at = $3::timestamptz + least(interval '1 minute' * 2 ^ least(failures, 11), interval '1 day')
    WHERE body_id = platform.current_body() AND instance_id = $1 AND key = $2`,
);

/**
 * Sends due events to their instances. A clock that has fired leaves the machine's clocks with the
 * same transition, and the instance is asked once more just before: so it fires once, however often
 * and wherever the sweep runs.
 */
@Injectable()
export class DueSweep {
  private readonly log = new Logger('DueSweep');

  constructor(
    private readonly engine: Engine,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Fires everything that is due now; returns how many clocks fired. */
  async sweep(): Promise<number> {
    const at = this.clock.now();
    let fired = 0;
    for (const due of await this.unitOfWork.acrossBodies(dueClocks, [at])) {
      try {
        crashpoint('clock.due');
        await this.engine.run(
          { bodyId: due.body_id, instanceId: due.instance_id, at },
          (_, instance) => {
            if (!isStillDue(instance, due.key, at)) throw new ClockHasStopped();
            return { event: due.event, actor: systemActor };
          },
        );
        crashpoint('clock.rung');
        fired += 1;
      } catch (error) {
        if (error instanceof ClockHasStopped) continue;
        this.log.error(`Clock ${due.key} of ${due.instance_id} could not fire: ${String(error)}`);
        await this.unitOfWork.inBody(due.body_id, (tx) =>
          tx.run(postpone, [due.instance_id, due.key, at]),
        );
      }
    }
    return fired;
  }
}

/** Another sweep fired it, or the instance moved on after this sweep had looked. */
class ClockHasStopped extends Error {}

const isStillDue = (instance: Instance<unknown, AnyEventObject>, key: string, at: Date): boolean =>
  instance.machine
    .clocksOf(instance)
    .some((clock) => clock.key === key && new Date(clock.dueAt) <= at);
