import { MachineRegistry } from '#engine';
import type { BodyId, Clock, Ids, PersonId } from '#kernel';
import { CLOCK, IDS, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Notice, NoticeId } from './notice.js';
import { noticesOf } from './notices-of-step.js';
import { readStep } from './read-step.js';
import {
  beginCursor,
  holdCursor,
  insertNotices,
  moveCursor,
  noticesOfPerson,
  readNotices,
  trailFrom,
  unreadOfPerson,
} from './store/notices.sql.js';

const batchSize = 200;

/**
 * Tells people what concerns them by reading the trail: a cursor moves in the transaction that
 * writes the notices, so that nothing is lost or told twice, whatever falls over in between.
 */
@Injectable()
export class Notices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly machines: MachineRegistry,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Tells of everything in the body's trail that nobody was told of yet. */
  async catchUp(bodyId: BodyId): Promise<void> {
    for (;;) {
      const read = await this.unitOfWork.inBody(bodyId, (tx) => this.tellBatch(tx));
      if (read < batchSize) return;
    }
  }

  of(tx: Transaction, person: PersonId): Promise<Notice[]> {
    return tx.all(noticesOfPerson, [person]);
  }

  async unread(tx: Transaction, person: PersonId): Promise<number> {
    return (await tx.one(unreadOfPerson, [person]))?.unread ?? 0;
  }

  /** Without ids: all of them. Nobody reads the notices of somebody else. */
  async read(tx: Transaction, person: PersonId, ids?: readonly NoticeId[]): Promise<void> {
    await tx.run(readNotices, [person, ids ?? null, this.clock.now()]);
  }

  private async tellBatch(tx: Transaction): Promise<number> {
    await tx.run(beginCursor);
    const cursor = await tx.one(holdCursor);
    const rows = await tx.all(trailFrom, [cursor?.next, batchSize]);
    for (const row of rows) {
      const step = await readStep(tx, this.machines, row);
      const told = step ? noticesOf(step) : [];
      if (!step || told.length === 0) continue;
      await tx.run(insertNotices, [
        told.map(() => this.ids.next()),
        told.map(({ person }) => person),
        told.map(({ text }) => text),
        step.eventId,
        step.subjectType,
        step.subjectId,
        step.at,
      ]);
    }
    const last = rows.at(-1);
    if (last) await tx.run(moveCursor, [Number(last.logIndex) + 1]);
    return rows.length;
  }
}
