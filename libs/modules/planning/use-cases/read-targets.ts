import type { ReplyOf, targetsContract, TargetAct } from '#contracts';
import { DomainError } from '#kernel';
import {
  abilitiesOf,
  can,
  demand,
  directoryOf,
  type Actor,
  type Facts,
} from '#modules/organisation';
import { BlobStore, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { grouped } from '../domain/grouped.js';
import { leftoverOf } from '../leftover/read-leftovers.js';
import { PLANNING_SETTINGS, type PlanningSettings } from '../planning-settings.js';
import {
  actualsOf,
  targetById,
  targetsBy,
  type TargetId,
  type TargetRow,
} from '../store/targets.sql.js';
import { evidenceOf } from '../store/work.sql.js';
import { toldEvidence } from '../told-evidence.js';
import { toldActual, toldTarget, type TargetView, type TellTarget } from '../told-target.js';
import { unitNames } from '../told-units.js';

type Detail = ReplyOf<typeof targetsContract.read>;

export interface TargetFilter {
  readonly planId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly field?: string | undefined;
  readonly year?: number | undefined;
  readonly light?: string | undefined;
  readonly mine?: boolean | undefined;
  readonly withoutUnit?: boolean | undefined;
  readonly asked?: boolean | undefined;
  /** What goes on, each once though a framework has it too. */
  readonly followed?: boolean | undefined;
}

/** What is shown of targets: their measures, values over time, lights. */
@Injectable()
export class ReadTargets {
  constructor(
    private readonly blobs: BlobStore,
    @Inject(PLANNING_SETTINGS) private readonly settings: PlanningSettings,
  ) {}

  async list(tx: Transaction, actor: Actor, filter: TargetFilter): Promise<TargetView[]> {
    const { planId = null, unitId = null, field = null, year = null, followed = false } = filter;
    const mine = filter.mine ? actor.posts.map((post) => post.unitId) : null;
    const rows = await tx.all(targetsBy, [planId, unitId, field, year, followed, mine]);
    const actuals = grouped(
      await tx.all(actualsOf, [rows.map(({ id }) => id)]),
      ({ targetId }) => targetId,
    );
    const tell = await this.tell(tx);
    return rows
      .map((row) => toldTarget(row, actuals.get(row.id) ?? [], tell))
      .filter((one) => filter.light === undefined || one.light === filter.light)
      .filter((one) => !filter.withoutUnit || one.withoutUnit)
      .filter((one) => !filter.asked || one.asked);
  }

  async view(tx: Transaction, actor: Actor, targetId: TargetId): Promise<Detail> {
    const row = await readableTarget(tx, actor, targetId);
    const actuals = await tx.all(actualsOf, [[targetId]]);
    const evidence = await tx.all(evidenceOf, [[targetId]]);
    const tell = await this.tell(tx);
    const acts = possibleTargetActs(actor, row);
    const mine = acts.includes('actuals') ? unitsOf(actor, row) : [];
    return {
      ...toldTarget(row, actuals, tell),
      actuals: actuals.map((one) => toldActual(one, row.measure, tell)),
      evidence: evidence.map((one) => toldEvidence(one, tell.directory)),
      questions: [...row.asked],
      leftover: await leftoverOf(tx, targetId),
      acts,
      myUnits: mine.map((id) => ({ id, name: tell.units.nameOf(id) })),
    };
  }

  /** What the abilities are asked about a target, as it is stored. */
  async facts(tx: Transaction, targetId: TargetId): Promise<Facts<'PlanTarget'>> {
    return targetFacts(await knownTarget(tx, targetId));
  }

  async file(tx: Transaction, actor: Actor, targetId: TargetId, evidenceId: string) {
    await readableTarget(tx, actor, targetId);
    const all = await tx.all(evidenceOf, [[targetId]]);
    const one = all.find(({ id }) => id === evidenceId);
    if (!one?.sha256) throw new DomainError('NothingIsFound');
    return { bytes: await this.blobs.get(one.sha256), fileName: one.name };
  }

  private async tell(tx: Transaction): Promise<TellTarget> {
    const { nearPercent } = this.settings;
    return { units: await unitNames(tx), directory: await directoryOf(tx), nearPercent };
  }
}

export async function readableTarget(
  tx: Transaction,
  actor: Actor,
  targetId: TargetId,
): Promise<TargetRow> {
  const row = await knownTarget(tx, targetId);
  demand(actor, 'read', 'PlanTarget', targetFacts(row));
  return row;
}

async function knownTarget(tx: Transaction, targetId: TargetId): Promise<TargetRow> {
  const row = await tx.one(targetById, [targetId]);
  if (!row) throw new DomainError('NothingIsFound');
  return row;
}

/** What the abilities ask of a target. */
export const targetFacts = ({
  leadUnits,
  ownerUnitId,
}: Pick<TargetRow, 'leadUnits' | 'ownerUnitId'>): Facts<'PlanTarget'> => ({
  leadUnitIds: leadUnits,
  ownerUnitId,
});

/** Units of the target in which the actor works. */
export const unitsOf = ({ posts }: Actor, { leadUnits }: TargetRow) =>
  leadUnits.filter((unitId) => posts.some((post) => post.unitId === unitId));

export const asksForTime = ({ asked }: Pick<TargetRow, 'asked'>): boolean =>
  asked.some(({ kind }) => kind === 'schedule');

function possibleTargetActs(actor: Actor, row: TargetRow): TargetAct[] {
  if (!row.goesOn) return [];
  const abilities = abilitiesOf(actor);
  const works = can(abilities, 'edit', 'PlanTarget', targetFacts(row));
  const answers = can(abilities, 'assign', 'PlanTarget', targetFacts(row));
  return [
    ...(works ? (['actuals', 'evidence'] as const) : []),
    ...(answers && row.measure === null ? (['measure'] as const) : []),
    ...(answers && asksForTime(row) ? (['schedule'] as const) : []),
    ...(answers ? (['units'] as const) : []),
  ];
}
