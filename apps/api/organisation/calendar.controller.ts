import { calendarContract as contract } from '#contracts';
import { vietnamDay, type Clock, type Ids } from '#kernel';
import {
  readCalendar,
  removeCalendarDay,
  setCalendarDay,
  setWorkingWeek,
} from '#modules/organisation';
import { CLOCK, IDS, UnitOfWork } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';
import { recordChange } from './record-change.js';

/** When the body works. What is set here counts for every time limit that begins afterwards. */
@Controller()
export class CalendarController {
  constructor(
    readonly uow: UnitOfWork,
    @Inject(CLOCK) readonly clock: Clock,
    @Inject(IDS) readonly ids: Ids,
  ) {}

  @Serves(contract.calendar)
  calendar({ actor, query }: Call<typeof contract.calendar>) {
    const year = query.year ?? Number(vietnamDay(this.clock.now()).slice(0, 4));
    return this.uow.inBody(actor.bodyId, (tx) => readCalendar(tx, year));
  }

  @Serves(contract.setWorkingWeek)
  async setWorkingWeek({ actor, body }: Call<typeof contract.setWorkingWeek>): Promise<void> {
    await recordChange(this, actor, 'WorkingWeekSet', async (tx) => {
      await setWorkingWeek(tx, body.week);
      return { subject: { type: 'Calendar', id: actor.bodyId }, data: body };
    });
  }

  @Serves(contract.setCalendarDay)
  async setCalendarDay({
    actor,
    params,
    body,
  }: Call<typeof contract.setCalendarDay>): Promise<void> {
    const day = { ...params, ...body };
    await recordChange(this, actor, 'CalendarDaySet', async (tx) => {
      await setCalendarDay(tx, day);
      return { subject: { type: 'Calendar', id: actor.bodyId }, data: day };
    });
  }

  @Serves(contract.removeCalendarDay)
  async removeCalendarDay({
    actor,
    params,
  }: Call<typeof contract.removeCalendarDay>): Promise<void> {
    await recordChange(this, actor, 'CalendarDayRemoved', async (tx) => {
      await removeCalendarDay(tx, params.day);
      return { subject: { type: 'Calendar', id: actor.bodyId }, data: params };
    });
  }
}
