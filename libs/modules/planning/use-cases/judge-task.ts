import type { Outcome } from '#engine';
import { DomainError, nfc, vietnamDay, type Ids, type UnitId } from '#kernel';
import { bodyCalendar, listUnits } from '#modules/organisation';
import { IDS, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { timeOfRow } from '../domain/plan/row-schedule.js';
import { dateProducts, insertDueMove, setTaskLeads, setTaskTime } from '../store/tasks.sql.js';
import { TaskDesk, type ActOnTask } from '../task-desk.js';

interface Reasoned extends ActOnTask {
  readonly reason: string;
}

/** What the unit whose plan it is, or a leader, decides about a task. */
@Injectable()
export class JudgeTask {
  constructor(
    private readonly desk: TaskDesk,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  confirm(act: ActOnTask & { readonly note: string }): Promise<Outcome> {
    return this.desk.act(act, 'approve', ({ by }) => ({
      event: { type: 'task.confirm', ...by },
      note: act.note,
    }));
  }

  sendBack(act: Reasoned): Promise<Outcome> {
    const { taskId, reason } = act;
    return this.desk.act(act, 'return', async ({ tx, row, by }) => {
      const due = await this.desk.nextDue(tx, taskId, row.endsOn);
      return { event: { type: 'task.sendBack', ...by, reason, due }, note: reason };
    });
  }

  urge(act: ActOnTask & { readonly note: string }): Promise<Outcome> {
    return this.desk.act(act, 'urge', ({ by }) => ({
      event: { type: 'task.urge', ...by },
      note: act.note,
    }));
  }

  /** To units that work: the old ones were merged or dissolved, or the plan named the wrong ones. */
  reassign(act: Reasoned & { readonly leadUnitIds: readonly UnitId[] }): Promise<Outcome> {
    const { taskId, leadUnitIds, reason } = act;
    return this.desk.act(act, 'assign', async ({ tx, task, row, by }) => {
      const leadUnits = [...new Set(leadUnitIds)];
      const event = { type: 'task.reassign', ...by, leadUnits, reason } as const;
      task.demand(event);
      const names = await namesOfWorking(tx, leadUnits);
      const asked = row.asked.filter((one) => one.kind !== 'unit' || one.side !== 'lead');
      await tx.run(setTaskLeads, [taskId, leadUnits, false, JSON.stringify(asked)]);
      return { event, note: `${names}: ${reason}` };
    });
  }

  /** An answer to a time nobody understood, or to one that waited for its condition. */
  reschedule(act: Reasoned & { readonly phrase: string }): Promise<Outcome> {
    const { taskId, phrase, reason } = act;
    return this.desk.act(act, 'assign', async ({ tx, task, row, at, by }) => {
      if (row.endsOn !== null) {
        throw new DomainError('DueDayIsMovedByExtension', { dueOn: written(row.endsOn) });
      }
      const time = timeOfRow(phrase, row, await bodyCalendar(tx));
      if (time.asked.length > 0 || !time.schedule) {
        throw new DomainError('TimeIsNotUnderstood', { phrase });
      }
      const due = await this.desk.due(
        tx,
        time.dues.find((day) => day >= vietnamDay(at)) ?? time.dueOn,
      );
      const event = { type: 'task.reschedule', ...by, reason, due } as const;
      task.demand(event);
      const asked = row.asked.filter(({ kind }) => kind !== 'schedule');
      const { schedule, fromOn, dueOn } = time;
      const stored = [taskId, JSON.stringify(schedule), fromOn, dueOn, JSON.stringify(asked)];
      await tx.run(setTaskTime, stored);
      await tx.run(dateProducts, [taskId, dueOn]);
      const move = [this.ids.next<'DueMove'>(), taskId, null, dueOn, nfc(reason), null, by.by, at];
      await tx.run(insertDueMove, move);
      return { event, note: `${phrase}: ${reason}` };
    });
  }
}

/** Refuses units that are not there or work no more. */
export async function namesOfWorking(tx: Transaction, unitIds: readonly UnitId[]): Promise<string> {
  const units = (await listUnits(tx)).filter(({ closedOn }) => closedOn === null);
  const found = unitIds.map((id) => units.find((unit) => unit.id === id));
  const names = found.flatMap((unit) => (unit ? [unit.name] : []));
  if (names.length < unitIds.length) throw new DomainError('TaskGoesToWorkingUnits');
  return names.join(', ');
}

const written = (day: string): string => day.split('-').reverse().join('/');
