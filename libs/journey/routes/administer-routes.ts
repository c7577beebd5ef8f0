import type { routesContract, ReplyOf } from '#contracts';
import { DomainError, vietnamDay, type Clock, type Ids } from '#kernel';
import { DraftingFacade } from '#modules/drafting';
import {
  abilitiesOf,
  can,
  demand,
  directoryOf,
  trailActor,
  type Actor,
} from '#modules/organisation';
import { RoutesFacade, type RouteId, type RouteVersion } from '#modules/review';
import { CLOCK, IDS, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { assigneeNames } from './assignee-names.js';
import { routeDefinition } from './definition.js';
import { judgeRoute, todayFor } from './judge-route.js';
import { pastDocuments } from './past-documents.js';
import { demandedRoute, readRoute, writtenRoute, type ReadRoute } from './read-route.js';
import { assigneeInWords, conditionInWords } from './route-words.js';
import { RoutesInForce } from './routes-in-force.js';
import { typesWithoutRoute } from './select-route.js';
import { simulate } from './simulate.js';
import { lastQuarter, toldSimulation } from './told-simulation.js';

type Summary = ReplyOf<typeof routesContract.list>[number];
type Checked = ReplyOf<typeof routesContract.check>;

/** What somebody wrote: the text itself, or what a form holds. */
export interface Written {
  readonly source?: string | undefined;
  readonly definition?: Readonly<Record<string, unknown>> | undefined;
}

/** What an administrator does with the routes of the body, and what everybody reads of them. */
@Injectable()
export class AdministerRoutes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly routes: RoutesFacade,
    private readonly inForce: RoutesInForce,
    private readonly drafting: DraftingFacade,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  list(actor: Actor): Promise<Summary[]> {
    return this.inBody(actor, async (tx) => {
      const { person } = await directoryOf(tx);
      return (await this.routes.all(tx)).filter(isFor(actor)).map((one) => summary(one, person));
    });
  }

  read(actor: Actor, id: RouteId) {
    return this.inBody(actor, async (tx) => {
      const route = await this.routes.byId(tx, id);
      if (!isFor(actor)(route)) throw new DomainError('RouteIsUnknown', { id });
      const { person } = await directoryOf(tx);
      return { ...(await this.judged(tx, readRoute(route.source))), route: summary(route, person) };
    });
  }

  check(actor: Actor, written: Written): Promise<Checked> {
    return this.inBody(actor, (tx) => this.judged(tx, readRoute(sourceOf(written))));
  }

  /** `RouteIsNotValid`, when the text is no definition; what the body lacks only stops activation. */
  save(actor: Actor, written: Written): Promise<{ id: RouteId }> {
    return this.inBody(actor, async (tx) => {
      const { source, definition, faults } = readRoute(sourceOf(written));
      if (!definition) throw new DomainError('RouteIsNotValid', { name: 'bản nháp', faults });
      const hand = { by: actor.personId, at: this.clock.now() };
      const { name } = definition;
      const id = await this.routes.save(tx, { name, source, definition }, hand);
      await this.record(tx, actor, 'RouteSaved', id, { name });
      return { id };
    });
  }

  activate(actor: Actor, id: RouteId): Promise<void> {
    return this.inBody(actor, async (tx) => {
      const route = await this.routes.byId(tx, id);
      const { faults } = await this.judged(tx, readRoute(route.source));
      const errors = faults.filter(({ weight }) => weight === 'error');
      const { name, version } = route;
      if (errors.length > 0) throw new DomainError('RouteIsNotValid', { name, faults: errors });
      const hand = { by: actor.personId, at: this.clock.now() };
      await this.routes.activate(tx, route, hand);
      await this.record(tx, actor, 'RouteActivated', id, { name, version });
    });
  }

  /** `OnlyActiveRoutesAreRetired`, `TypesKeepARoute`: then nothing of it is done. */
  retire(actor: Actor, id: RouteId): Promise<void> {
    return this.inBody(actor, async (tx) => {
      const route = await this.routes.byId(tx, id);
      const hand = { by: actor.personId, at: this.clock.now() };
      await this.routes.retire(tx, route, hand);
      const left = await this.inForce.of(tx, hand.at);
      const docTypes = typesWithoutRoute(routeDefinition.parse(route.definition), left);
      if (docTypes.length > 0) throw new DomainError('TypesKeepARoute', { docTypes });
      const { name, version } = route;
      await this.record(tx, actor, 'RouteRetired', id, { name, version });
    });
  }

  /** Over a period that is past; the last whole quarter when none is named. */
  simulate(
    actor: Actor,
    { from, to, ...written }: Written & { from?: string | undefined; to?: string | undefined },
  ): Promise<ReplyOf<typeof routesContract.simulate>> {
    return this.inBody(actor, async (tx) => {
      const definition = demandedRoute(readRoute(sourceOf(written)), 'chạy thử');
      const day = vietnamDay(this.clock.now());
      const quarter = lastQuarter(day);
      const period = { from: from ?? quarter.from, to: to ?? quarter.to };
      const past = await pastDocuments(tx, this.drafting, period.from, period.to);
      const units = past.map(({ who }) => who.draftingUnit);
      const today = await todayFor(tx, definition, day, units);
      const whoInWords = (wanted: Parameters<typeof assigneeInWords>[0]) =>
        assigneeInWords(wanted, assigneeNames(today));
      const results = simulate({ version: 0, definition }, past, { today, whoInWords });
      return toldSimulation(period, results, await directoryOf(tx));
    });
  }

  private async judged(tx: Transaction, read: ReadRoute): Promise<Checked> {
    const now = this.clock.now();
    return judgeRoute(tx, read, await this.inForce.of(tx, now), vietnamDay(now));
  }

  /** A body that never had a route sees those of the product from the first look on. */
  private inBody<Answer>(
    actor: Actor,
    work: (tx: Transaction) => Promise<Answer>,
  ): Promise<Answer> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      await this.inForce.furnish(tx, this.clock.now());
      return work(tx);
    });
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    action: string,
    id: RouteId,
    data: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const post = demand(actor, 'administer', 'Route', { state: '' });
    await tx.record({
      id: this.ids.next<'TrailEvent'>(),
      ...{ bodyId: tx.bodyId, at: this.clock.now(), action, subjectVersion: 0, data },
      actor: trailActor(actor, post),
      subject: { type: 'Route', id },
    });
  }
}

const isFor =
  (actor: Actor) =>
  ({ state }: RouteVersion): boolean =>
    can(abilitiesOf(actor), 'read', 'Route', { state });

const sourceOf = ({ source, definition }: Written): string => source ?? writtenRoute(definition);

function summary(route: RouteVersion, nameOf: (id: string) => string): Summary {
  const { id, name, version, state, writtenBy, writtenAt, activatedBy } = route;
  const { title, documentTypes, when, stages } = routeDefinition.parse(route.definition);
  return {
    ...{ id, name, version, title, state, documentTypes },
    condition: conditionInWords(when),
    stages: stages.map((stage) => stage.title),
    writtenBy: writtenBy && nameOf(writtenBy),
    writtenAt: writtenAt.toISOString(),
    activatedBy: activatedBy && nameOf(activatedBy),
    activatedAt: route.activatedAt?.toISOString() ?? null,
    retiredAt: route.retiredAt?.toISOString() ?? null,
  };
}
