import type { deskContract, ReplyOf } from '#contracts';
import { MachineRegistry } from '#engine';
import type { Clock } from '#kernel';
import type { Actor } from '#modules/organisation';
import { ReviewFacade } from '#modules/review';
import { CLOCK, statement, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { directoryOf } from '../queries/document/directory.js';
import { ReadSetup } from '../queries/setup/read-setup.js';
import { deskCounters, waitingOf, type DeskCounters } from './counters.js';
import { deskDrafts } from './desk-drafts.js';
import { deskItems } from './desk-items.js';
import { beginningOfWeek, headline, subline } from './sentences.js';
import { watchOf } from './watch.js';
import { workOf } from './work-of-person.js';

type Desk = Omit<ReplyOf<typeof deskContract.desk>, 'counters'> & {
  readonly counters: DeskCounters;
};

const finishedSince = statement<{ finished: number }>(
  'journey.finished_since',
  `SELECT count(DISTINCT (instance_id, closed_at))::int AS finished FROM engine.finished_work_summary
    WHERE body_id = platform.current_body() AND closed_by = $1 AND closed_at >= $2`,
);

/** The desk of the person who asks: what waits for him, what of his waits for others. */
@Injectable()
export class ReadDesk {
  constructor(
    private readonly review: ReviewFacade,
    private readonly setup: ReadSetup,
    private readonly machines: MachineRegistry,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async desk(tx: Transaction, actor: Actor): Promise<Desk> {
    const now = this.clock.now();
    const directory = await directoryOf(tx);
    const work = await workOf(tx, actor, this.machines, now);
    const counters = await this.counters(tx, actor);
    const watch = await watchOf(tx, actor, this.setup, directory, now);
    return {
      headline: headline({
        waiting: waitingOf(counters),
        overdue: counters.overdue,
        watch: watch && { title: watch.title, count: watch.items.length },
      }),
      subline: subline(now, await finishedThisWeek(tx, actor, now)),
      items: await deskItems(work, {
        ...{ tx, actor, directory },
        ...{ review: this.review, machines: this.machines },
      }),
      drafts: await deskDrafts(tx, actor, now),
      watchTitle: watch?.title ?? null,
      watch: watch?.items ?? [],
      counters,
    };
  }

  counters(tx: Transaction, actor: Actor): Promise<DeskCounters> {
    return deskCounters(tx, actor, this.machines, this.clock.now());
  }
}

async function finishedThisWeek(tx: Transaction, { personId }: Actor, now: Date): Promise<number> {
  return (await tx.one(finishedSince, [personId, beginningOfWeek(now)]))?.finished ?? 0;
}
