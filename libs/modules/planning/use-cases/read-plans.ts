import type { plansContract, ReplyOf } from '#contracts';
import { DomainError, vietnamDay, type Clock, type DocumentId } from '#kernel';
import {
  abilitiesOf,
  can,
  couldEver,
  directoryOf,
  type Actor,
  type Directory,
  type Facts,
} from '#modules/organisation';
import { CLOCK, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { daysInConflict, type DatedRow } from '../domain/conflicts/find-conflicts.js';
import { planKindNames } from '../domain/plan/plan-kind.js';
import { duesWithin } from '../domain/plan/row-schedule.js';
import { boardGroups } from '../domain/board.js';
import { planSheet } from '../sheets/plan-sheet.js';
import { allPlans, fieldsOf, planById, type PlanRow } from '../store/plans.sql.js';
import { rolloutOfDocument, rolloutsOf } from '../store/rollouts.sql.js';
import { targetsBy } from '../store/targets.sql.js';
import {
  livingTasks,
  productsOfPlan,
  rowOfPlan,
  tasksOfPlan,
  type TaskRow,
} from '../store/tasks.sql.js';
import { toldTask, type TaskSummary } from '../told-task.js';
import { unitNames } from '../told-units.js';
import { ReadTargets } from './read-targets.js';

type Summary = ReplyOf<typeof plansContract.list>['plans'][number];
type View = ReplyOf<typeof plansContract.read>;
type Bar = ReplyOf<typeof plansContract.gantt>['bars'][number];
type Contradiction = ReplyOf<typeof plansContract.contradictions>['contradictions'][number];
type Place = Omit<Contradiction['places'][number], 'says'>;

export interface PlanFilter {
  readonly year?: number | undefined;
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  readonly unitId?: string | undefined;
}

/** What is shown of living plans. Everybody who works here reads them. */
@Injectable()
export class ReadPlans {
  constructor(
    private readonly readTargets: ReadTargets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(tx: Transaction, actor: Actor, filter: PlanFilter): Promise<Summary[]> {
    const { year, kind, state, unitId } = filter;
    const plans = (await tx.all(allPlans)).filter(
      (plan) =>
        (year === undefined || (plan.fromYear <= year && year <= plan.toYear)) &&
        (kind === undefined || plan.kind === kind) &&
        (state === undefined || plan.state === state) &&
        (unitId === undefined || plan.ownerUnitId === unitId),
    );
    const directory = await directoryOf(tx);
    const summaries: Summary[] = [];
    for (const plan of plans) summaries.push(await this.summary(tx, actor, plan, directory));
    return summaries;
  }

  async view(tx: Transaction, actor: Actor, planId: DocumentId): Promise<View> {
    const plan = await planAsItIs(tx, planId);
    const plans = await tx.all(allPlans);
    const madeOf = await tx.one(rolloutOfDocument, [planId]);
    const linked = (id: DocumentId | null | undefined) => {
      const one = plans.find((other) => other.id === id);
      return one ? { id: one.id, title: one.title, symbol: one.symbol, year: one.year } : null;
    };
    return {
      ...(await this.summary(tx, actor, plan, await directoryOf(tx))),
      fields: await tx.all(fieldsOf, [planId]),
      questions: await this.questions(tx, planId),
      rolledOutOf: linked(madeOf?.frameworkId),
      rolledOutTo: (await tx.all(rolloutsOf, [planId])).map(
        ({ documentId, title, symbol, year }) => ({
          ...{ id: documentId, title, symbol, year, isDraft: symbol === null },
        }),
      ),
      replacedBy: linked(plan.replacedBy),
      replaces: plans
        .filter(({ replacedBy }) => replacedBy === planId)
        .flatMap(({ id }) => linked(id) ?? []),
      acts: possiblePlanActs(actor, plan),
    };
  }

  async tasks(tx: Transaction, planId: DocumentId): Promise<TaskSummary[]> {
    await planAsItIs(tx, planId);
    const rows = await tx.all(tasksOfPlan, [vietnamDay(this.clock.now()), planId]);
    const units = await unitNames(tx);
    return rows.map((row) => toldTask(row, units));
  }

  async targets(tx: Transaction, actor: Actor, planId: DocumentId) {
    await planAsItIs(tx, planId);
    return this.readTargets.list(tx, actor, { planId });
  }

  /** Everything of it as a workbook. */
  async sheet(tx: Transaction, actor: Actor, planId: DocumentId) {
    const { title, symbol } = await planAsItIs(tx, planId);
    const targets = await this.targets(tx, actor, planId);
    const tasks = await this.tasks(tx, planId);
    const bytes = await planSheet({ title, symbol, targets, tasks });
    return { bytes, fileName: `ke-hoach-${symbol.replaceAll('/', '-')}.xlsx` };
  }

  /** Tasks in their order, each with its products below it. */
  async gantt(tx: Transaction, planId: DocumentId): Promise<Bar[]> {
    const tasks = await this.tasks(tx, planId);
    const products = await tx.all(productsOfPlan, [planId]);
    const today = vietnamDay(this.clock.now());
    return tasks.flatMap((task) => [
      {
        ...{ id: task.id, kind: 'task', parentId: null, number: task.number, title: task.action },
        ...{ fieldNo: task.fieldNo, from: task.fromOn, due: task.endsOn, state: task.state },
        ...{ stateName: task.stateName, percent: task.percent, late: task.late },
      } satisfies Bar,
      ...products
        .filter(({ taskId }) => taskId === task.id)
        .map(({ id, no, words, dueOn, deliveredOn }): Bar => ({
          ...{ id, kind: 'product', parentId: task.id, number: `${task.number}-${no}` },
          ...{ title: words, fieldNo: task.fieldNo, from: null, due: dueOn },
          state: deliveredOn ? 'delivered' : 'awaited',
          stateName: deliveredOn ? 'Đã có' : 'Chưa có',
          percent: deliveredOn ? 100 : 0,
          late: dueOn !== null && (deliveredOn ?? today) > dueOn,
        })),
    ]);
  }

  /** Where tasks of plans that live are one task with two deadlines. */
  async daysInConflict(tx: Transaction, year: number | null): Promise<Contradiction[]> {
    const tasks = await tx.all(livingTasks, [vietnamDay(this.clock.now()), year]);
    return daysInConflict(tasks.map(datedTask)).map(({ rows: [a, b], says }) => ({
      kind: 'taskDeadlines',
      text: `Cùng một nhiệm vụ nhưng hai thời hạn: ${says[0]} và ${says[1]}.`,
      places: [
        { ...placeOf(a), says: says[0] },
        { ...placeOf(b), says: says[1] },
      ],
    }));
  }

  /** Plans that live, of a year or of all. */
  async living(tx: Transaction, year: number | null): Promise<PlanRow[]> {
    return (await tx.all(allPlans)).filter(
      ({ state, fromYear, toYear }) =>
        state === 'alive' && (year === null || (fromYear <= year && year <= toYear)),
    );
  }

  /** Where a node of a living plan stands, as contradictions show it; a sentence has no number. */
  async place(tx: Transaction, plan: PlanRow, nodeId: string, words: string): Promise<Place> {
    const row = await tx.one(rowOfPlan, [plan.id, nodeId]);
    return {
      ...{ planId: plan.id, planTitle: plan.title, planSymbol: plan.symbol, rowId: nodeId },
      words: row?.words ?? words,
      ...{ id: row?.id ?? nodeId, number: row?.number ?? '', row: row?.row ?? null },
    };
  }

  private async questions(tx: Transaction, planId: DocumentId): Promise<View['questions']> {
    const targets = await tx.all(targetsBy, [planId, null, null, null, false, null]);
    const tasks = await tx.all(tasksOfPlan, [vietnamDay(this.clock.now()), planId]);
    return [
      ...targets.map((row) => ({ ...row, kind: 'target' as const })),
      ...tasks.map((row) => ({ ...row, kind: 'task' as const, words: row.action })),
    ]
      .filter(({ asked }) => asked.length > 0)
      .map(({ kind, id, rowId, number, words, asked }) => ({
        ...{ kind, id, rowId, number, words },
        questions: [...asked],
      }));
  }

  private async summary(
    tx: Transaction,
    actor: Actor,
    plan: PlanRow,
    { unit }: Directory,
  ): Promise<Summary> {
    const tasks = await this.tasks(tx, plan.id);
    const targets = await this.readTargets.list(tx, actor, { planId: plan.id });
    const rows = [...tasks, ...targets];
    const counted = tasks.map((task) => ({ ...task, keys: [], dueSoon: false }));
    const { total } = boardGroups(counted, [], ['confirmed']);
    const { id, versionId, title, symbol, issuedOn, kind, state, year, fromYear, toYear } = plan;
    return {
      ...{ id, versionId, title, symbol, issuedOn, kind, state, year, fromYear, toYear },
      kindName: planKindNames[kind],
      stateName: stateNames[state],
      ownerUnitId: plan.ownerUnitId,
      ownerUnitName: unit(plan.ownerUnitId),
      targets: targets.length,
      tasks: tasks.length,
      late: total.late,
      confirmed: total.byState['confirmed'] ?? 0,
      meanPercent: total.meanPercent,
      asked: rows.filter(({ asked }) => asked).length,
      withoutUnit: rows.filter(({ withoutUnit }) => withoutUnit).length,
    };
  }
}

export const placeOf = (task: TaskRow): Place => {
  const { planId, planTitle, planSymbol, rowId, id, number, action } = task;
  return { planId, planTitle, planSymbol, rowId, id, row: 'task', number, words: action };
};

/** A living task with the days it is due. */
export const datedTask = (row: TaskRow): TaskRow & DatedRow => ({
  ...row,
  ...{ words: row.action, dues: row.schedule ? duesWithin(row.schedule, row) : [] },
});

/** A plan that came alive; any other document is not found. */
export async function planAsItIs(tx: Transaction, planId: DocumentId): Promise<PlanRow> {
  const plan = await tx.one(planById, [planId]);
  if (!plan) throw new DomainError('NothingIsFound');
  return plan;
}

export const planFacts = ({ ownerUnitId, state }: PlanRow): Facts<'Plan'> => ({
  ownerUnitId,
  state,
});

const stateNames: Readonly<Record<PlanRow['state'], string>> = {
  alive: 'Đang thực hiện',
  replaced: 'Đã được thay thế',
  closed: 'Đã khép lại',
};

function possiblePlanActs(actor: Actor, plan: PlanRow): View['acts'] {
  if (plan.state !== 'alive') return [];
  const abilities = abilitiesOf(actor);
  const answers = can(abilities, 'edit', 'Plan', planFacts(plan));
  const drafts = plan.kind === 'framework' && couldEver(abilities, 'create', 'Document');
  return [...(answers ? (['answers'] as const) : []), ...(drafts ? (['rollout'] as const) : [])];
}
