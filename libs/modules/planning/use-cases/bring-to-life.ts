import { Engine } from '#engine';
import {
  vietnamDay,
  type Clock,
  type DocumentId,
  type Id,
  type Ids,
  type UnitId,
  type VersionId,
} from '#kernel';
import { bodyCalendar, headsOf, knownUnits } from '#modules/organisation';
import type { DocumentContent } from '#nd30';
import { CLOCK, IDS, systemActor, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { livingRows, type LivingTarget, type LivingTask } from '../domain/plan/living-rows.js';
import { comesAlive, planKind } from '../domain/plan/plan-kind.js';
import { planYears } from '../domain/plan/plan-years.js';
import { openDue } from '../domain/plan/row-products.js';
import type { UnitMeaning } from '../domain/plan/row-units.js';
import { dueFrom } from '../domain/task/task-times.js';
import type { TaskInput } from '../domain/task/task.js';
import { PLANNING_SETTINGS, type PlanningSettings } from '../planning-settings.js';
import { insertFields, insertPlan } from '../store/plans.sql.js';
import { insertProducts, insertTargets, insertTasks } from '../store/rows.sql.js';
import { RestInFramework } from './rest-in-framework.js';
import { taskTitle } from '../task-title.js';

/** A plan that was just issued, as the journey knows it. */
export interface IssuedPlan {
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
  readonly content: DocumentContent;
  /** `YYYY-MM-DD` */
  readonly issuedOn: string;
  /** `12/KH-TTYT` */
  readonly symbol: string;
  readonly ownerUnitId: UnitId;
  /** What the spellings of units in it mean to the body; the ones nobody knows are missing. */
  readonly meanings: ReadonlyMap<string, UnitMeaning>;
}

type WithId<Row> = Row & { readonly id: Id<'Task'> };

/** Every row of an issued plan becomes a target or a task, once, however often it is asked for. */
@Injectable()
export class BringToLife {
  constructor(
    private readonly engine: Engine,
    private readonly framework: RestInFramework,
    @Inject(PLANNING_SETTINGS) private readonly settings: PlanningSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** False when the document is no plan, or lives already. */
  async of(tx: Transaction, plan: IssuedPlan): Promise<boolean> {
    if (!comesAlive(plan.content)) return false;
    const years = planYears(plan.content.subject, plan.issuedOn);
    if (!(await this.register(tx, plan, years))) return false;
    const units = await knownUnits(tx);
    const everybody = units.filter(({ kind }) => kind !== 'leadership').map(({ id }) => id);
    const { fields, targets, tasks } = livingRows(plan.content, {
      years,
      units: { meanings: plan.meanings, everybody },
      calendar: await bodyCalendar(tx),
      fields: this.settings.fields,
      issuedOn: plan.issuedOn,
    });
    await tx.run(insertFields, [plan.documentId, JSON.stringify(fields)]);
    await this.keepTargets(tx, plan, targets);
    await this.beginTasks(tx, plan, tasks);
    await this.framework.rest(tx, plan.documentId);
    const asked = [...targets, ...tasks].filter((row) => row.asked.length > 0).length;
    await this.record(tx, plan, { targets: targets.length, tasks: tasks.length, asked });
    return true;
  }

  private async register(
    tx: Transaction,
    { documentId, versionId, content, symbol, issuedOn, ownerUnitId }: IssuedPlan,
    years: ReturnType<typeof planYears>,
  ): Promise<boolean> {
    const { year, fromYear, toYear } = years;
    const inserted = await tx.run(insertPlan, [
      ...[documentId, versionId, planKind(content, years), content.subject, symbol, issuedOn],
      ...[year, fromYear, toYear, ownerUnitId, this.clock.now()],
    ]);
    return inserted > 0;
  }

  private async keepTargets(
    tx: Transaction,
    { documentId, versionId }: IssuedPlan,
    targets: readonly LivingTarget[],
  ): Promise<void> {
    const rows = targets.map((target) => ({
      ...stored(target),
      id: this.ids.next<'Target'>(),
      note: target.note,
    }));
    await tx.run(insertTargets, [documentId, versionId, JSON.stringify(rows)]);
  }

  private async beginTasks(
    tx: Transaction,
    plan: IssuedPlan,
    living: readonly LivingTask[],
  ): Promise<void> {
    const tasks = living.map((task) => ({ ...task, id: this.ids.next<'Task'>() }));
    const rows = tasks.map(({ id, parent, shortcoming, budget, ...task }) => ({
      ...stored(task),
      ...{ id, parent, shortcoming, budget },
      fromOn: task.time.fromOn,
      dueOn: task.time.dueOn,
    }));
    await tx.run(insertTasks, [plan.documentId, plan.versionId, JSON.stringify(rows)]);
    const products = tasks.flatMap((task) =>
      task.products.map((one) => ({ ...one, id: this.ids.next<'Product'>(), taskId: task.id })),
    );
    await tx.run(insertProducts, [JSON.stringify(products)]);
    await this.startMachines(tx, plan, tasks);
  }

  private async startMachines(
    tx: Transaction,
    { documentId: planId, ownerUnitId }: IssuedPlan,
    tasks: readonly WithId<LivingTask>[],
  ): Promise<void> {
    const at = this.clock.now();
    const calendar = await bodyCalendar(tx);
    const inputs = tasks.map(({ id, number, words, lead, time, products }): [string, TaskInput] => {
      const undelivered = products.map(({ dueOn }) => ({ dueOn, deliveredOn: null }));
      const due = dueFrom(openDue(time.dueOn, undelivered), at, calendar, this.settings.clocks);
      const title = taskTitle(number, words);
      return [id, { title, planId, ownerUnitId, leadUnits: lead.units, ...due }];
    });
    const birth = { event: { type: 'task.assign' }, actor: systemActor } as const;
    await this.engine.startAll(tx, 'task', new Map(inputs), birth, at);
  }

  /** What nobody could read is asked of whose plan it is. */
  private async record(
    tx: Transaction,
    { documentId, symbol, ownerUnitId }: IssuedPlan,
    counts: Readonly<Record<'targets' | 'tasks' | 'asked', number>>,
  ): Promise<void> {
    const heads = await headsOf(tx, ownerUnitId, vietnamDay(this.clock.now()));
    const text = `Kế hoạch ${symbol} đã thành ${counts.targets} chỉ tiêu, ${counts.tasks} nhiệm vụ; còn ${counts.asked} dòng phải hỏi về đơn vị, thời gian hoặc mức đạt.`;
    const asks = { people: heads.map(({ personId }) => personId), text };
    return tx.record({
      id: this.ids.next<'TrailEvent'>(),
      bodyId: tx.bodyId,
      at: this.clock.now(),
      actor: systemActor,
      action: 'PlanCameAlive',
      subject: { type: 'plan', id: documentId },
      subjectVersion: 1,
      data: { symbol, ...counts, ...(counts.asked > 0 && asks) },
    });
  }
}

/** What a target and a task share in the table. */
const stored = (row: Omit<LivingTarget, 'note'>) => ({
  rowId: row.rowId,
  position: row.position,
  fieldKey: row.field.key,
  number: row.number,
  words: row.words,
  measure: row.measure,
  schedule: row.time.schedule,
  leadUnits: row.lead.units,
  leadAll: row.lead.all,
  withUnits: row.with.units,
  withAll: row.with.all,
  asked: row.asked,
});
