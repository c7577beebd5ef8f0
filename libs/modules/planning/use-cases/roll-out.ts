import type { plansContract, ReplyOf } from '#contracts';
import { DomainError, type Clock, type DocumentId, type Ids, type PersonId } from '#kernel';
import { bodyCalendar } from '#modules/organisation';
import { labelAnnex, type DocumentContent } from '#nd30';
import { CLOCK, IDS, type TrailActor, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { rowsFallingInto, yearlyPlan, type RolledOut } from '../domain/rollout.js';
import { holdPlan, type PlanRow } from '../store/plans.sql.js';
import {
  insertRollout,
  insertRolloutRows,
  rolledRowsOf,
  rolloutsOf,
} from '../store/rollouts.sql.js';
import { planAsItIs } from './read-plans.js';

type Rows = ReplyOf<typeof plansContract.rollout>['rows'];

/** A framework of several years and the yearly plans that are made of it. */
@Injectable()
export class RollOut {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** The framework, when the year is one of its years. */
  async framework(tx: Transaction, planId: DocumentId, year: number): Promise<PlanRow> {
    const plan = await planAsItIs(tx, planId);
    const { kind, fromYear, toYear } = plan;
    if (kind !== 'framework') throw new DomainError('PlanIsNoFramework');
    if (year < fromYear || year > toYear) {
      throw new DomainError('YearIsOutsideTheFramework', { fromYear, toYear, year });
    }
    return plan;
  }

  /** Rows that fall into the year, and what became of each. */
  async rows(
    tx: Transaction,
    plan: PlanRow,
    content: DocumentContent,
    year: number,
  ): Promise<Rows> {
    const falling = rowsFallingInto({ content, ...plan }, year, await bodyCalendar(tx));
    const rolled = await tx.all(rolledRowsOf, [plan.id, year]);
    return falling.map(({ row, annex, dues }) => ({
      rowId: row.id,
      kind: annex.tableKind === 'targets' ? 'target' : 'task',
      number: labelAnnex(annex).get(row.id) ?? '',
      words: row.text,
      time: row.time,
      dues: [...dues],
      became: rolled
        .filter(({ frameworkRowId }) => frameworkRowId === row.id)
        .map(({ words, frameworkRowId: _, ...one }) => ({ ...one, words: words ?? row.text })),
    }));
  }

  /** Of the rows that no yearly plan or draft has yet; two people at once make one draft. */
  async draft(
    tx: Transaction,
    plan: PlanRow,
    content: DocumentContent,
    draft: Pick<Parameters<typeof yearlyPlan>[1], 'year' | 'header' | 'archive'>,
  ): Promise<RolledOut> {
    await tx.one(holdPlan, [plan.id]);
    const became = await tx.all(rolledRowsOf, [plan.id, draft.year]);
    const had = became.filter(({ ended }) => !ended);
    const without = new Set(had.map(({ frameworkRowId }) => frameworkRowId));
    const calendar = await bodyCalendar(tx);
    const cited = `${plan.symbol} ngày ${plan.issuedOn.split('-').reverse().join('/')}`;
    const rolled = yearlyPlan(
      { content, ...plan },
      { ...draft, cited, calendar, without },
      this.ids,
    );
    if (rolled.cameFrom.length === 0) {
      const { year } = draft;
      if (had.length === 0) throw new DomainError('NothingFallsIntoTheYear', { year });
      const made = (await tx.all(rolloutsOf, [plan.id])).filter((one) => one.year === year);
      throw new DomainError('YearIsRolledOut', {
        year,
        titles: made.map(({ title }) => title).join('; '),
      });
    }
    return rolled;
  }

  /** Keeps which row of the draft came from which row of the framework. */
  async keep(
    tx: Transaction,
    plan: PlanRow,
    made: {
      readonly documentId: DocumentId;
      readonly year: number;
      readonly rolled: RolledOut;
      readonly by: PersonId;
      readonly actor: TrailActor;
    },
  ): Promise<void> {
    const { documentId, year, rolled, by, actor } = made;
    const at = this.clock.now();
    const { subject } = rolled.content;
    await tx.run(insertRollout, [documentId, plan.id, year, subject, by, at]);
    await tx.run(insertRolloutRows, [
      documentId,
      rolled.cameFrom.map(({ rowId }) => rowId),
      rolled.cameFrom.map(({ frameworkRowId }) => frameworkRowId),
    ]);
    await tx.record({
      ...{ id: this.ids.next<'TrailEvent'>(), bodyId: tx.bodyId, at, actor },
      ...{ action: 'PlanRolledOut', subject: { type: 'plan', id: plan.id }, subjectVersion: 1 },
      data: { documentId, year, rows: rolled.cameFrom.length },
    });
  }
}
