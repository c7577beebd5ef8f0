import { DomainError, type Ids, type PersonId } from '#kernel';
import { IDS, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { RouteId, RouteVersion, WrittenRoute } from './routes/route-version.js';
import {
  activateDraft,
  activeRoutes,
  allRoutes,
  hasRoutes,
  insertShippedRoute,
  retireActiveOf,
  routeById,
  saveDraftRoute,
} from './store/routes.sql.js';

/** Who does something to the routes, and when. */
interface Hand {
  readonly by: PersonId;
  readonly at: Date;
}

/** The routes of a body by version. What they say and whether they hold, the journey judges. */
@Injectable()
export class RoutesFacade {
  constructor(@Inject(IDS) private readonly ids: Ids) {}

  /** Newest version of each name first. */
  all(tx: Transaction): Promise<RouteVersion[]> {
    return tx.all(allRoutes);
  }

  active(tx: Transaction): Promise<{ version: number; definition: unknown }[]> {
    return tx.all(activeRoutes);
  }

  /** Whether the body ever had a route; one that retired all of theirs wants none. */
  async areThere(tx: Transaction): Promise<boolean> {
    return (await tx.one(hasRoutes))?.has ?? false;
  }

  /** `RouteIsUnknown` */
  async byId(tx: Transaction, id: RouteId): Promise<RouteVersion> {
    const route = await tx.one(routeById, [id]);
    if (!route) throw new DomainError('RouteIsUnknown', { id });
    return route;
  }

  /** Writes the draft of a name anew; what is in force stays. */
  async save(tx: Transaction, route: WrittenRoute, { by, at }: Hand): Promise<RouteId> {
    const { name, source, definition } = route;
    const values = [this.ids.next(), name, source, JSON.stringify(definition), by, at];
    const saved = await tx.one(saveDraftRoute, values);
    if (!saved) throw new Error('A draft that was saved has an id.');
    return saved.id;
  }

  /** Puts a draft in force; the version before it retires. `OnlyDraftRoutesAreActivated` */
  async activate(tx: Transaction, { id, name }: RouteVersion, { by, at }: Hand): Promise<void> {
    await tx.run(retireActiveOf, [name, by, at]);
    const changed = await tx.run(activateDraft, [id, by, at]);
    if (changed === 0) throw new DomainError('OnlyDraftRoutesAreActivated', { id });
  }

  /** `OnlyActiveRoutesAreRetired` */
  async retire(tx: Transaction, { id, name, state }: RouteVersion, hand: Hand): Promise<void> {
    if (state !== 'active') throw new DomainError('OnlyActiveRoutesAreRetired', { id });
    const changed = await tx.run(retireActiveOf, [name, hand.by, hand.at]);
    if (changed === 0) throw new DomainError('OnlyActiveRoutesAreRetired', { id });
  }

  /** Routes that come with the product, in force at once; how many were not there yet. */
  async furnish(tx: Transaction, routes: readonly WrittenRoute[], at: Date): Promise<number> {
    let added = 0;
    for (const { name, source, definition } of routes) {
      const values = [this.ids.next(), name, source, JSON.stringify(definition), at];
      added += await tx.run(insertShippedRoute, values);
    }
    return added;
  }
}
