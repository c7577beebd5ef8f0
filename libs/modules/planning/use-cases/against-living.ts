import type { findingsContract, ReplyOf } from '#contracts';
import { vietnamDay, type Clock } from '#kernel';
import { bodyCalendar } from '#modules/organisation';
import type { DocumentContent } from '#nd30';
import { CLOCK, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { daysAgainst } from '../domain/conflicts/find-conflicts.js';
import { comesAlive, livingAnnexes } from '../domain/plan/plan-kind.js';
import { planYears } from '../domain/plan/plan-years.js';
import { timeOfRow } from '../domain/plan/row-schedule.js';
import type { PlanRow } from '../store/plans.sql.js';
import { livingTasks } from '../store/tasks.sql.js';
import { datedTask, placeOf, ReadPlans } from './read-plans.js';

type Contradiction = ReplyOf<typeof findingsContract.read>['contradictions'][number];

/** What a text that is to become a plan meets among the plans that live. */
@Injectable()
export class AgainstLiving {
  constructor(
    private readonly reading: ReadPlans,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Plans that live in its years; none beside a text that becomes no plan. */
  async plans(tx: Transaction, content: DocumentContent): Promise<PlanRow[]> {
    if (!comesAlive(content)) return [];
    const { fromYear, toYear } = planYears(content.subject, this.today());
    return (await this.reading.living(tx, null)).filter(
      (plan) => plan.fromYear <= toYear && fromYear <= plan.toYear,
    );
  }

  /** Its tasks that a living plan wants on other days. */
  async days(tx: Transaction, content: DocumentContent): Promise<Contradiction[]> {
    const [years, calendar] = [planYears(content.subject, this.today()), await bodyCalendar(tx)];
    const written = livingAnnexes(content)
      .filter(({ tableKind }) => tableKind !== 'targets')
      .flatMap(({ rows }) => rows)
      .map(({ id, text, time }) => ({
        ...{ planId: '', nodeId: id, words: text, dues: timeOfRow(time, years, calendar).dues },
      }));
    const living = (await tx.all(livingTasks, [this.today(), null])).map(datedTask);
    return daysAgainst(written, living).map(
      ({ written: { nodeId, words }, living: task, says }) => ({
        ...{ kind: 'taskDeadlines', nodeId, words, says: says[0] },
        living: { ...placeOf(task), says: says[1] },
      }),
    );
  }

  private today(): string {
    return vietnamDay(this.clock.now());
  }
}
