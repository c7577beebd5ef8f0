import type { Ids } from '#kernel';
import { RoutesFacade } from '#modules/review';
import { IDS, systemActor, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { JOURNEY_SETTINGS, type JourneySettings } from '../journey-settings.js';
import type { ActiveRoute } from './address-route.js';
import { routeDefinition } from './definition.js';

/** The routes in force of a body, as they are kept. */
export const activeRoutesOf = async (
  tx: Transaction,
  routes: RoutesFacade,
): Promise<readonly ActiveRoute[]> =>
  (await routes.active(tx)).map(({ version, definition }) => ({
    version,
    definition: routeDefinition.parse(definition),
  }));

/** The routes a body submits by. One that never had any begins with those of the product. */
@Injectable()
export class RoutesInForce {
  constructor(
    private readonly routes: RoutesFacade,
    @Inject(JOURNEY_SETTINGS) private readonly settings: JourneySettings,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async of(tx: Transaction, at: Date): Promise<readonly ActiveRoute[]> {
    await this.furnish(tx, at);
    return activeRoutesOf(tx, this.routes);
  }

  /** Does nothing for a body that has or had routes of its own. */
  async furnish(tx: Transaction, at: Date): Promise<void> {
    if (await this.routes.areThere(tx)) return;
    const shipped = this.settings.routes.map(({ source, definition }) => ({
      ...{ source, definition },
      name: definition.name,
    }));
    // Whoever asks at the same moment finds them there.
    if ((await this.routes.furnish(tx, shipped, at)) === 0) return;
    await tx.record({
      id: this.ids.next<'TrailEvent'>(),
      ...{
        bodyId: tx.bodyId,
        at,
        actor: systemActor,
        action: 'RoutesFurnished',
        subjectVersion: 0,
      },
      subject: { type: 'Organisation', id: tx.bodyId },
      data: { routes: shipped.map(({ name }) => name) },
    });
  }
}
