import { Engine } from '#engine';
import { vietnamDay, type Clock, type DocumentId, type Ids } from '#kernel';
import { CLOCK, IDS, systemActor, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { changedField, changedTarget, changedTask } from '../domain/leftover/changed-demand.js';
import type { LeftoverInput } from '../domain/leftover/leftover.js';
import { likelyHeir } from '../domain/leftover/likely-heir.js';
import type { TaskContext, TaskEvent } from '../domain/task/task.js';
import { continuedTargets, continuedTasks } from '../store/ending.sql.js';
import { endPlan, holdPlan, planById, type PlanRow } from '../store/plans.sql.js';
import { targetsBy, type TargetRow } from '../store/targets.sql.js';
import { productsOfPlan, tasksOfPlan, type TaskRow } from '../store/tasks.sql.js';
import { rowTitle, taskTitle } from '../task-title.js';
import { unitNames } from '../told-units.js';
import { CarryRow } from './carry-row.js';
import { insertLeftover, targetHasWork } from './leftovers.sql.js';

interface Replaced {
  readonly plan: PlanRow;
  /** Undefined when what replaced it is no plan. */
  readonly successor: PlanRow | undefined;
}

interface Done {
  readonly continued: number;
  /** Titles of the rows somebody has to decide about. */
  readonly asked: readonly string[];
}

type Asked = Pick<LeftoverInput, 'row' | 'rowId' | 'heirId' | 'changes' | 'isDone'> &
  Pick<LeftoverInput, 'workers' | 'leadUnits'> & { readonly name: string };

/**
 * A plan is replaced: what the new one asks alike goes on there, what nobody has begun closes, and
 * for everything else the head of the unit whose plan it was is asked.
 */
@Injectable()
export class ReplacePlan {
  constructor(
    private readonly engine: Engine,
    private readonly carrying: CarryRow,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async by(tx: Transaction, planId: DocumentId, successorId: DocumentId): Promise<void> {
    const plan = await tx.one(holdPlan, [planId]);
    const successor = await tx.one(planById, [successorId]);
    if (plan?.state !== 'alive') return;
    await tx.run(endPlan, [planId, 'replaced', successor ? successorId : null]);
    const replaced = { plan, successor };
    const tasks = await this.tasks(tx, replaced);
    const targets = await this.targets(tx, replaced);
    await tx.record({
      ...{ id: this.ids.next<'TrailEvent'>(), bodyId: tx.bodyId, at: this.clock.now() },
      ...{ actor: systemActor, action: 'PlanReplaced', subject: { type: 'plan', id: planId } },
      subjectVersion: 2,
      data: {
        successorId,
        continued: tasks.continued,
        asked: [...tasks.asked, ...targets.asked],
      },
    });
  }

  private async tasks(tx: Transaction, replaced: Replaced): Promise<Done> {
    const { plan, successor } = replaced;
    const [olds, heirs] = [await this.tasksOf(tx, plan), await this.tasksOf(tx, successor)];
    const pairs = successor ? await tx.all(continuedTasks, [plan.id, successor.id]) : [];
    const { nameOf: unit } = await unitNames(tx);
    const asked: string[] = [];
    let continued = 0;
    for (const old of olds.filter(({ state }) => state !== 'cancelled')) {
      const pair = pairs.find(({ oldId }) => oldId === old.id);
      const heir = heirOf(old, pair, heirs, pairs);
      const changes = heir
        ? [...(pair ? [] : changedField(old, heir)), ...changedTask(old, heir, { unit })]
        : [];
      const goesOn =
        pair && changes.length === 0 && (await this.carrying.takeOver(tx, pair, systemActor));
      const { context } = await this.engine.load<TaskContext, TaskEvent>(tx, old.id);
      const { workers, leadUnits } = context;
      if (goesOn) continued += 1;
      if (goesOn || workers.length === 0) {
        const reason = pair ? goesOnThere(replaced) : isNotThere(replaced);
        await this.carrying.cancel(tx, old.id, reason, systemActor);
        continue;
      }
      const isDone = old.state === 'confirmed';
      if (isDone && !pair) continue;
      const about = { row: 'task', rowId: old.id, heirId: heir?.id ?? null, changes } as const;
      const name = taskTitle(old.number, old.action);
      asked.push(await this.ask(tx, replaced, { ...about, isDone, workers, leadUnits, name }));
    }
    return { continued, asked };
  }

  private async targets(tx: Transaction, replaced: Replaced): Promise<Done> {
    const { plan, successor } = replaced;
    const [olds, heirs] = [await targetsOf(tx, plan), await targetsOf(tx, successor)];
    const pairs = successor ? await tx.all(continuedTargets, [plan.id, successor.id]) : [];
    const asked: string[] = [];
    let continued = 0;
    for (const old of olds) {
      if (!(await tx.one(targetHasWork, [old.id]))?.has) continue;
      const pair = pairs.find(({ oldId }) => oldId === old.id);
      const heir = heirOf(old, pair, heirs, pairs);
      const changes = heir
        ? [...(pair ? [] : changedField(old, heir)), ...changedTarget(old, heir)]
        : [];
      if (pair && changes.length === 0) {
        await this.carrying.target(tx, pair);
        continued += 1;
        continue;
      }
      const about = { row: 'target', rowId: old.id, heirId: heir?.id ?? null, changes } as const;
      const people = { workers: [], leadUnits: old.leadUnits };
      const name = rowTitle('Chỉ tiêu', old.number, old.words);
      asked.push(await this.ask(tx, replaced, { ...about, isDone: false, ...people, name }));
    }
    return { continued, asked };
  }

  private async ask(
    tx: Transaction,
    { plan, successor }: Replaced,
    { name, ...about }: Asked,
  ): Promise<string> {
    const [instanceId, at] = [this.ids.next<'Leftover'>(), this.clock.now()];
    await tx.run(insertLeftover, [instanceId, about.row, about.rowId, plan.id, at]);
    const input: LeftoverInput = {
      ...about,
      title: `Việc chuyển tiếp: ${name}`,
      ...{ planId: plan.id, successorId: successor?.id ?? null, unitId: plan.ownerUnitId },
    };
    const birth = { event: { type: 'leftover.ask' }, actor: systemActor } as const;
    await this.engine.start(tx, 'leftover', input, birth, { instanceId, at });
    return name;
  }

  private async tasksOf(tx: Transaction, plan: PlanRow | undefined) {
    if (!plan) return [];
    const products = await tx.all(productsOfPlan, [plan.id]);
    const rows = await tx.all(tasksOfPlan, [vietnamDay(this.clock.now()), plan.id]);
    return rows.map((row: TaskRow) => ({
      ...row,
      words: row.action,
      products: products.filter(({ taskId }) => taskId === row.id).map(({ words }) => words),
    }));
  }
}

interface Pair {
  readonly newId: string;
}

/** The row that is the same, else one that nobody else goes on in and that speaks of the same thing. */
const heirOf = <Row extends { readonly id: string; readonly words: string }>(
  old: Row,
  pair: Pair | undefined,
  heirs: readonly Row[],
  pairs: readonly Pair[],
): Row | undefined =>
  pair
    ? heirs.find(({ id }) => id === pair.newId)
    : likelyHeir(
        old,
        heirs.filter(({ id }) => !pairs.some(({ newId }) => newId === id)),
      );

const targetsOf = async (tx: Transaction, plan: PlanRow | undefined): Promise<TargetRow[]> =>
  plan ? tx.all(targetsBy, [plan.id, null, null, null, false, null]) : [];

const goesOnThere = ({ successor }: Replaced): string =>
  `Kế hoạch được thay thế bởi ${named(successor)}; nhiệm vụ tiếp tục ở đó.`;

const isNotThere = ({ successor }: Replaced): string =>
  `Kế hoạch được thay thế bởi ${named(successor)}, không có nhiệm vụ này. Chưa có kết quả nào để chuyển.`;

const named = (plan: PlanRow | undefined): string =>
  plan ? `${plan.symbol} “${plan.title}”` : 'văn bản khác';
