import { routesContract as contract } from '#contracts';
import { AdministerRoutes } from '#journey';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** The routes of the body: everybody reads those in force, an administrator writes and tries them. */
@Controller()
export class RoutesController {
  constructor(private readonly routes: AdministerRoutes) {}

  @Serves(contract.list)
  list({ actor }: Call<typeof contract.list>) {
    return this.routes.list(actor);
  }

  @Serves(contract.read)
  read({ actor, params }: Call<typeof contract.read>) {
    return this.routes.read(actor, params.routeId);
  }

  @Serves(contract.save)
  save({ actor, body }: Call<typeof contract.save>) {
    return this.routes.save(actor, body);
  }

  @Serves(contract.check)
  check({ actor, body }: Call<typeof contract.check>) {
    return this.routes.check(actor, body);
  }

  @Serves(contract.activate)
  async activate({ actor, params }: Call<typeof contract.activate>): Promise<void> {
    await this.routes.activate(actor, params.routeId);
  }

  @Serves(contract.retire)
  async retire({ actor, params }: Call<typeof contract.retire>): Promise<void> {
    await this.routes.retire(actor, params.routeId);
  }

  @Serves(contract.simulate)
  simulate({ actor, body }: Call<typeof contract.simulate>) {
    return this.routes.simulate(actor, body);
  }
}
