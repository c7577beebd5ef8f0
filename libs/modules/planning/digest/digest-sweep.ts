import type { BodyId, Clock, Ids } from '#kernel';
import { bodyCalendar, listBodies } from '#modules/organisation';
import { CLOCK, IDS, systemActor, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { digestSetting } from './digest-setting.js';
import { digestWeek } from './digest-week.js';
import { beginDigest } from './digest.sql.js';
import { Digests } from './digests.js';

/** Once a week, on the day each body has set, everybody concerned gets his digest. */
@Injectable()
export class DigestSweep {
  private readonly log = new Logger('DigestSweep');
  /** Bodies that were served, by week: a shortcut, the rows decide. */
  private readonly served = new Map<BodyId, string>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly digests: Digests,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Returns how many people are told. */
  async sweep(): Promise<number> {
    let told = 0;
    for (const { bodyId } of await listBodies(this.unitOfWork)) {
      try {
        told += await this.unitOfWork.inBody(bodyId, (tx) => this.tell(tx));
      } catch (error) {
        this.log.error(`The digest of body ${bodyId} failed: ${String(error)}`);
      }
    }
    return told;
  }

  private async tell(tx: Transaction): Promise<number> {
    const now = this.clock.now();
    const week = digestWeek(now, await bodyCalendar(tx), await digestSetting(tx));
    if (week === null || this.served.get(tx.bodyId) === week) return 0;
    const hearers = await this.digests.hearers(tx);
    const people = (await tx.all(beginDigest, [week, hearers])).map(({ personId }) => personId);
    for (const personId of people) {
      const payload = { week, personId };
      await tx.enqueue({ task: 'planning.digest', payload, key: `digest:${week}:${personId}` });
    }
    if (people.length > 0) {
      await tx.record({
        ...{ id: this.ids.next<'TrailEvent'>(), bodyId: tx.bodyId, at: now, actor: systemActor },
        ...{ action: 'DigestSent', subject: { type: 'digest', id: this.ids.next() } },
        subjectVersion: 1,
        data: { week, people, text: 'Bản tin tuần: có nhiệm vụ quá hạn hoặc sắp đến hạn.' },
      });
    }
    this.served.set(tx.bodyId, week);
    return people.length;
  }
}
