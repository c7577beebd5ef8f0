import { deskContract as contract } from '#contracts';
import { ReadDesk, ReadInbox } from '#journey';
import { Notices } from '#modules/notifications';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** The first page of everybody: what waits, in sentences. */
@Controller()
export class DeskController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reading: ReadDesk,
    private readonly inbox_: ReadInbox,
    private readonly notices: Notices,
  ) {}

  @Serves(contract.desk)
  desk({ actor }: Call<typeof contract.desk>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const desk = await this.reading.desk(tx, actor);
      const notifications = await this.notices.unread(tx, actor.personId);
      return { ...desk, counters: { ...desk.counters, notifications } };
    });
  }

  @Serves(contract.counters)
  counters({ actor }: Call<typeof contract.counters>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => ({
      ...(await this.reading.counters(tx, actor)),
      notifications: await this.notices.unread(tx, actor.personId),
    }));
  }

  @Serves(contract.inbox)
  inbox({ actor, query }: Call<typeof contract.inbox>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.inbox_.page(tx, actor, query));
  }

  @Serves(contract.inboxCounters)
  inboxCounters({ actor }: Call<typeof contract.inboxCounters>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.inbox_.counters(tx, actor));
  }
}
