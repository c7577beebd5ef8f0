import { organisationContract as contract } from '#contracts';
import { vietnamDay, type Clock } from '#kernel';
import { listDelegations, listPeople, listPosts, listUnits } from '#modules/organisation';
import { CLOCK, UnitOfWork } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Reads about the body one works in; row-level security knows no other. */
@Controller()
export class OrganisationController {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Serves(contract.units)
  units({ actor }: Call<typeof contract.units>) {
    return this.uow.inBody(actor.bodyId, listUnits);
  }

  @Serves(contract.people)
  people({ actor, query }: Call<typeof contract.people>) {
    return this.uow.inBody(actor.bodyId, (tx) => listPeople(tx, query.search));
  }

  @Serves(contract.posts)
  posts({ actor, query }: Call<typeof contract.posts>) {
    const day = query.on ?? vietnamDay(this.clock.now());
    return this.uow.inBody(actor.bodyId, (tx) => listPosts(tx, day));
  }

  @Serves(contract.delegations)
  delegations({ actor }: Call<typeof contract.delegations>) {
    return this.uow.inBody(actor.bodyId, listDelegations);
  }
}
