import type { regimesContract, ReplyOf } from '#contracts';
import { DomainError, vietnamDay, type Clock, type Ids, type UnitId } from '#kernel';
import {
  abilitiesOf,
  can,
  demand,
  headsOf,
  listUnits,
  trailActor,
  type Actor,
} from '#modules/organisation';
import { CLOCK, IDS, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { stringify } from 'yaml';
import { planOpenings } from '../periods/plan-openings.js';
import {
  proposeRegime,
  type ImportedReporting,
  type ProposedNames,
} from '../regimes/propose-regime.js';
import { demandedRegime, readRegime } from '../regimes/read-regime.js';
import type { RegimeId, RegimeVersion } from '../regimes/regime-version.js';
import { SHIPPED_REGIMES, type ShippedRegime } from '../regimes/shipped-regimes.js';
import { dropOpenings } from '../store/openings.sql.js';
import {
  activateRegime,
  allRegimes,
  answersOf,
  hasRegimes,
  insertShippedRegime,
  regimeById,
  retireActiveRegime,
  saveDraftRegime,
} from '../store/regimes.sql.js';
import { answerQuestions, refuseDisorder, type NewAnswer } from './answer-regime.js';
import { questionsOf, toldRegime, toldRegimes } from './told-regime.js';

type View = ReplyOf<typeof regimesContract.read>;

/** What an administrator does with the reporting regimes of the body, and what everybody reads of them. */
@Injectable()
export class AdministerRegimes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(SHIPPED_REGIMES) private readonly shipped: readonly ShippedRegime[],
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  list(actor: Actor): Promise<ReplyOf<typeof regimesContract.list>> {
    return this.inBody(actor, async (tx) => {
      const regimes = (await tx.all(allRegimes)).filter(isFor(actor));
      return toldRegimes(tx, regimes);
    });
  }

  read(actor: Actor, id: RegimeId, year: number | undefined): Promise<View> {
    return this.inBody(actor, async (tx) => {
      const regime = await known(tx, id);
      if (!isFor(actor)(regime)) throw new DomainError('RegimeIsUnknown');
      return toldRegime(tx, regime, year ?? this.year());
    });
  }

  check(source: string): ReplyOf<typeof regimesContract.check> {
    const { definition, faults } = readRegime(source);
    return { definition, faults };
  }

  propose(reporting: readonly ImportedReporting[], names: ProposedNames) {
    const definition = proposeRegime(reporting, names);
    return { definition, source: stringify(definition, { lineWidth: 100 }) };
  }

  /** `RegimeIsNotValid` with every fault and its line */
  save(actor: Actor, source: string): Promise<{ id: RegimeId }> {
    return this.inBody(actor, async (tx) => {
      const definition = demandedRegime(readRegime(source), 'bản nháp');
      const values = [definition.key, source, JSON.stringify(definition)];
      const hand = [actor.personId, this.clock.now()];
      const saved = await tx.one(saveDraftRegime, [this.ids.next(), ...values, ...hand]);
      if (!saved) throw new Error('A draft that was saved has an id.');
      await this.record(tx, actor, 'RegimeSaved', saved.id, { key: definition.key });
      return saved;
    });
  }

  /** From now on its periods are opened on their days; the version before it opens no more. */
  activate(actor: Actor, id: RegimeId, named: UnitId | null): Promise<void> {
    return this.inBody(actor, async (tx) => {
      const regime = await known(tx, id);
      const { key, version } = regime;
      demandedRegime(readRegime(regime.source), key);
      const coordinatingUnitId = await coordinatingUnit(tx, regime, named, this.today());
      const hand = [actor.personId, this.clock.now()];
      const [before] = await tx.all(retireActiveRegime, [key, ...hand]);
      if (before) await tx.run(dropOpenings, [before.id]);
      if ((await tx.run(activateRegime, [id, coordinatingUnitId, ...hand])) === 0) {
        throw new DomainError('OnlyDraftRegimesAreActivated');
      }
      await planOpenings(tx, { ...regime, state: 'active', coordinatingUnitId }, this.clock);
      const asks = await this.asks(tx, regime, coordinatingUnitId);
      await this.record(tx, actor, 'RegimeActivated', id, {
        ...{ key, version, coordinatingUnitId },
        ...asks,
      });
    });
  }

  /** Days that no paper states are asked of whoever gathers. */
  private async asks(tx: Transaction, regime: RegimeVersion, unitId: UnitId) {
    const days = questionsOf(regime, await tx.all(answersOf, [regime.id])).length;
    if (days === 0) return {};
    const heads = await headsOf(tx, unitId, this.today());
    return {
      people: heads.map(({ personId }) => personId),
      text: `Chế độ “${regime.definition.title}” được đưa vào dùng, còn ${days} ngày chưa ai nêu: hãy trả lời để các kỳ tự mở.`,
    };
  }

  retire(actor: Actor, id: RegimeId): Promise<void> {
    return this.inBody(actor, async (tx) => {
      const { key, version, state } = await known(tx, id);
      if (state !== 'active') throw new DomainError('OnlyActiveRegimesAreRetired');
      await tx.all(retireActiveRegime, [key, actor.personId, this.clock.now()]);
      await tx.run(dropOpenings, [id]);
      await this.record(tx, actor, 'RegimeRetired', id, { key, version });
    });
  }

  /** Who answers, what and on what ground stays; the answers count for periods opened from now on. */
  answer(actor: Actor, id: RegimeId, answers: readonly NewAnswer[]): Promise<View> {
    return this.inBody(actor, async (tx) => {
      const regime = await known(tx, id);
      const { state, coordinatingUnitId } = regime;
      const post = demand(actor, 'answer', 'Regime', { state, coordinatingUnitId });
      const at = this.clock.now();
      await answerQuestions(tx, this.ids, regime, answers, { by: actor.personId, at });
      await refuseDisorder(tx, regime, this.year());
      if (state === 'active') await planOpenings(tx, regime, this.clock);
      await tx.record({
        id: this.ids.next<'TrailEvent'>(),
        ...{ bodyId: tx.bodyId, at, action: 'RegimeAnswered', subjectVersion: 0 },
        actor: trailActor(actor, post),
        subject: { type: 'Regime', id },
        data: { answers },
      });
      return toldRegime(tx, regime, this.year());
    });
  }

  /** A body that never had a regime sees those of the product, as drafts, from the first look on. */
  private inBody<Answer>(
    actor: Actor,
    work: (tx: Transaction) => Promise<Answer>,
  ): Promise<Answer> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      if (!(await tx.one(hasRegimes))?.has) await this.furnish(tx);
      return work(tx);
    });
  }

  private async furnish(tx: Transaction): Promise<void> {
    const at = this.clock.now();
    for (const { source, definition } of this.shipped) {
      const values = [this.ids.next(), definition.key, source, JSON.stringify(definition), at];
      await tx.run(insertShippedRegime, values);
    }
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    action: string,
    id: RegimeId,
    data: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const post = demand(actor, 'administer', 'Regime', { state: '', coordinatingUnitId: null });
    await tx.record({
      id: this.ids.next<'TrailEvent'>(),
      ...{ bodyId: tx.bodyId, at: this.clock.now(), action, subjectVersion: 0, data },
      actor: trailActor(actor, post),
      subject: { type: 'Regime', id },
    });
  }

  private today = (): string => vietnamDay(this.clock.now());
  private year = (): number => Number(this.today().slice(0, 4));
}

const isFor =
  (actor: Actor) =>
  ({ state, coordinatingUnitId }: RegimeVersion): boolean =>
    can(abilitiesOf(actor), 'read', 'Regime', { state, coordinatingUnitId });

async function known(tx: Transaction, id: RegimeId): Promise<RegimeVersion> {
  const regime = await tx.one(regimeById, [id]);
  if (!regime) throw new DomainError('RegimeIsUnknown');
  return regime;
}

/** As the administrator names it, else as the definition does. */
async function coordinatingUnit(
  tx: Transaction,
  { definition: { coordinatingUnit: code } }: RegimeVersion,
  named: UnitId | null,
  today: string,
): Promise<UnitId> {
  const unit = (await listUnits(tx)).find((one) => (named ? one.id === named : one.code === code));
  if (!unit || (unit.closedOn !== null && unit.closedOn <= today)) {
    throw new DomainError('CoordinatingUnitIsNotKnown', { code: named ? null : code });
  }
  return unit.id;
}
