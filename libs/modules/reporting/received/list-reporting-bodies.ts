import type { ReplyOf, reportingBodiesContract } from '#contracts';
import { DomainError, nfc, type Clock, type Ids } from '#kernel';
import { demand, directoryOf, trailActor, type Actor } from '#modules/organisation';
import { CLOCK, IDS, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { RegimeId, RegimeVersion } from '../regimes/regime-version.js';
import { regimeById } from '../store/regimes.sql.js';
import { insertReportingBodies, reportingBodies } from './store/reporting-bodies.sql.js';
import { possibleBodies, type ReportingBody } from './who-reports.js';

type View = ReplyOf<typeof reportingBodiesContract.read>;
type Stretch = Omit<ReportingBody, 'name'>;

/** Who has to report by a regime: an administrator says it, with the ground. */
@Injectable()
export class ListReportingBodies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  read(actor: Actor, regimeId: RegimeId): Promise<View> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const regime = await known(tx, regimeId);
      demand(actor, 'read', 'Regime', factsOf(regime));
      return told(tx, regime);
    });
  }

  /** `ReportingBodyIsUnknown`, `ReportingBodyStandsTwice`: two stretches of one body that overlap. */
  set(
    actor: Actor,
    regimeId: RegimeId,
    { bodies, basis }: { readonly bodies: readonly Stretch[]; readonly basis: string },
  ): Promise<View> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const regime = await known(tx, regimeId);
      const post = demand(actor, 'administer', 'Regime', factsOf(regime));
      const { key } = regime;
      const before = await listOf(tx, key);
      const named = await withNames(tx, bodies, before?.bodies ?? []);
      refuseOverlaps(named);
      const at = this.clock.now();
      const values = [this.ids.next(), key, JSON.stringify(named), nfc(basis)];
      await tx.run(insertReportingBodies, [...values, actor.personId, at]);
      await tx.record({
        id: this.ids.next<'TrailEvent'>(),
        ...{ bodyId: tx.bodyId, at, action: 'ReportingBodiesSet', subjectVersion: 0 },
        actor: trailActor(actor, post),
        subject: { type: 'Regime', id: regimeId },
        data: { key, basis, before: before?.bodies ?? null, after: named },
      });
      return told(tx, regime);
    });
  }
}

async function known(tx: Transaction, id: RegimeId): Promise<RegimeVersion> {
  const regime = await tx.one(regimeById, [id]);
  if (!regime) throw new DomainError('RegimeIsUnknown');
  return regime;
}

const factsOf = ({ state, coordinatingUnitId }: RegimeVersion) => ({ state, coordinatingUnitId });

const listOf = async (tx: Transaction, key: string) =>
  (await tx.all(reportingBodies)).find(({ regime }) => regime === key);

/** Whoever was listed keeps his name when nothing is sent to him any more. */
async function withNames(
  tx: Transaction,
  bodies: readonly Stretch[],
  before: readonly ReportingBody[],
): Promise<readonly ReportingBody[]> {
  const nameOf = new Map(
    [...before, ...(await possibleBodies(tx))].map(({ organId, name }) => [organId, name]),
  );
  return bodies.map((one) => {
    const name = nameOf.get(one.organId);
    if (!name) throw new DomainError('ReportingBodyIsUnknown', { organId: one.organId });
    return { ...one, name };
  });
}

function refuseOverlaps(bodies: readonly ReportingBody[]): void {
  const inOrder = bodies.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const lastOf = new Map<string, ReportingBody>();
  for (const one of inOrder) {
    const last = lastOf.get(one.organId);
    const overlaps = last && (last.until === null || one.from <= last.until);
    if (overlaps || (one.until !== null && one.until < one.from)) {
      throw new DomainError('ReportingBodyStandsTwice', { name: one.name });
    }
    lastOf.set(one.organId, one);
  }
}

async function told(tx: Transaction, { key }: RegimeVersion): Promise<View> {
  const list = await listOf(tx, key);
  const possible = await possibleBodies(tx);
  return {
    bodies: list ? [...list.bodies] : null,
    basis: list?.basis ?? null,
    setBy: list ? (await directoryOf(tx)).person(list.setBy) : null,
    setAt: list?.setAt.toISOString() ?? null,
    known: [...possible],
  };
}
