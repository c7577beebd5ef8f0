import { organisationContract as contract } from '#contracts';
import type { Clock, Ids } from '#kernel';
import {
  addPerson,
  delegate,
  disablePerson,
  endPost,
  givePost,
  trailActor,
  postOf,
  type Actor,
} from '#modules/organisation';
import { CLOCK, IDS, UnitOfWork, type Transaction } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** What an administrator changes; each change stands in the trail it commits with. */
@Controller()
export class AdministrationController {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  @Serves(contract.addPerson)
  addPerson({ actor, body }: Call<typeof contract.addPerson>) {
    return this.change(actor, 'PersonAdded', async (tx) => {
      const id = await addPerson(tx, this.ids, body);
      return { subject: { type: 'Person', id }, data: { name: body.name, login: body.login } };
    });
  }

  @Serves(contract.disablePerson)
  async disablePerson({ actor, params }: Call<typeof contract.disablePerson>): Promise<void> {
    await this.change(actor, 'PersonDisabled', async (tx) => {
      await disablePerson(tx, params.personId, this.clock.now());
      return { subject: { type: 'Person', id: params.personId }, data: {} };
    });
  }

  @Serves(contract.givePost)
  givePost({ actor, body }: Call<typeof contract.givePost>) {
    return this.change(actor, 'PostGiven', async (tx) => ({
      subject: { type: 'Post', id: await givePost(tx, this.ids, body) },
      data: body,
    }));
  }

  @Serves(contract.endPost)
  async endPost({ actor, params, body }: Call<typeof contract.endPost>): Promise<void> {
    await this.change(actor, 'PostEnded', async (tx) => {
      await endPost(tx, params.postId, body.on);
      return { subject: { type: 'Post', id: params.postId }, data: body };
    });
  }

  @Serves(contract.delegate)
  delegate({ actor, body }: Call<typeof contract.delegate>) {
    return this.change(actor, 'AuthorityDelegated', async (tx) => ({
      subject: { type: 'Delegation', id: await delegate(tx, this.ids, body) },
      data: body,
    }));
  }

  private change<Id extends string>(
    actor: Actor,
    action: string,
    work: (tx: Transaction) => Promise<Change<Id>>,
  ): Promise<{ id: Id }> {
    return this.uow.inBody(actor.bodyId, async (tx) => {
      const change = await work(tx);
      await tx.record({
        id: this.ids.next<'TrailEvent'>(),
        bodyId: actor.bodyId,
        at: this.clock.now(),
        actor: trailActor(actor, postOf(actor, 'administrator')),
        action,
        subjectVersion: 0,
        ...change,
      });
      return { id: change.subject.id };
    });
  }
}

interface Change<Id extends string> {
  readonly subject: { readonly type: string; readonly id: Id };
  readonly data: Readonly<Record<string, unknown>>;
}
