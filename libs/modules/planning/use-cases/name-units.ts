import { Engine } from '#engine';
import { DomainError, type Clock, type DocumentId, type Ids, type UnitId } from '#kernel';
import { demand, knownUnits, listUnits, trailActor, type Actor } from '#modules/organisation';
import { CLOCK, IDS, type TrailActor, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { OpenQuestion } from '../domain/plan/open-question.js';
import type { UnitMeaning } from '../domain/plan/row-units.js';
import type { TaskContext, TaskEvent } from '../domain/task/task.js';
import type { TaskId } from '../store/ending.sql.js';
import {
  rowsAskingForUnit,
  setUnitsOfTarget,
  setUnitsOfTask,
  type AskingRow,
} from '../store/answers.sql.js';
import { planAsItIs, planFacts } from './read-plans.js';

export interface UnitNameAnswer {
  readonly actor: Actor;
  readonly planId: DocumentId;
  readonly spelling: string;
  readonly meaning: UnitMeaning;
}

/** Somebody tells what a spelling means: every living row that asked for it learns it. */
@Injectable()
export class NameUnits {
  constructor(
    private readonly engine: Engine,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async answer(tx: Transaction, answer: UnitNameAnswer): Promise<void> {
    const { actor, planId, spelling, meaning } = answer;
    const plan = await planAsItIs(tx, planId);
    const post = demand(actor, 'edit', 'Plan', planFacts(plan));
    if (plan.state !== 'alive') throw new DomainError('PlanHasEnded');
    const by = trailActor(actor, post);
    const named = await unitsMeant(tx, meaning);
    const rows = await tx.all(rowsAskingForUnit, [JSON.stringify([{ kind: 'unit', spelling }])]);
    for (const row of rows) await this.tell(tx, row, answer, named, by);
    await tx.record({
      ...{ id: this.ids.next<'TrailEvent'>(), bodyId: tx.bodyId, at: this.clock.now(), actor: by },
      ...{ action: 'PlanUnitAnswered', subject: { type: 'plan', id: planId }, subjectVersion: 1 },
      data: { spelling, meaning, rows: rows.length },
    });
  }

  private async tell(
    tx: Transaction,
    row: AskingRow,
    { spelling, meaning }: UnitNameAnswer,
    named: readonly UnitId[],
    actor: TrailActor,
  ): Promise<void> {
    const answered = row.asked.filter(isAbout(spelling));
    const leads = answered.some((one) => one.kind === 'unit' && one.side === 'lead');
    const helps = answered.some((one) => one.kind === 'unit' && one.side === 'with');
    const all = meaning.kind === 'allUnits';
    const leadUnits = leads ? [...new Set([...row.leadUnits, ...named])] : row.leadUnits;
    const stored = [
      row.id,
      leadUnits,
      row.leadAll || (leads && all),
      helps ? [...new Set([...row.withUnits, ...named])] : row.withUnits,
      row.withAll || (helps && all),
      JSON.stringify(row.asked.filter((one) => !answered.includes(one))),
    ];
    await tx.run(row.kind === 'task' ? setUnitsOfTask : setUnitsOfTarget, stored);
    if (row.kind === 'task' && leads && named.length > 0) {
      await this.nameLeads(tx, row.id as TaskId, leadUnits, actor);
    }
  }

  private async nameLeads(
    tx: Transaction,
    instanceId: TaskId,
    leadUnits: readonly UnitId[],
    actor: TrailActor,
  ): Promise<void> {
    const event: TaskEvent = { type: 'task.nameUnits', leadUnits };
    const task = await this.engine.loadHeld<TaskContext, TaskEvent>(tx, instanceId);
    if (!task.can(event)) return;
    const command = { instanceId, at: this.clock.now() };
    await this.engine.runWithin<TaskContext, TaskEvent>(tx, command, () => ({ event, actor }));
  }
}

const isAbout = (spelling: string) => (one: OpenQuestion) =>
  one.kind === 'unit' && one.spelling === spelling;

async function unitsMeant(tx: Transaction, meaning: UnitMeaning): Promise<readonly UnitId[]> {
  switch (meaning.kind) {
    case 'outside':
      return [];
    case 'allUnits':
      return (await knownUnits(tx)).filter(({ kind }) => kind !== 'leadership').map(({ id }) => id);
    case 'unit': {
      const unit = (await listUnits(tx)).find(({ id }) => id === meaning.unitId);
      if (!unit) throw new DomainError('UnitIsNotKnown', { unitId: meaning.unitId });
      return [unit.id];
    }
  }
}
