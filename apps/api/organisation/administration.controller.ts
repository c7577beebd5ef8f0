import { organisationContract as contract } from '#contracts';
import type { Clock, Ids } from '#kernel';
import {
  addAlias,
  addUnit,
  delegate,
  endDelegation,
  endPost,
  givePost,
  removeAlias,
  renameUnit,
} from '#modules/organisation';
import { CLOCK, IDS, UnitOfWork } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';
import { recordChange } from './record-change.js';

/** Units, posts and delegations: what an administrator changes of the body's order. */
@Controller()
export class AdministrationController {
  constructor(
    readonly uow: UnitOfWork,
    @Inject(CLOCK) readonly clock: Clock,
    @Inject(IDS) readonly ids: Ids,
  ) {}

  @Serves(contract.addUnit)
  addUnit({ actor, body }: Call<typeof contract.addUnit>) {
    return recordChange(this, actor, 'UnitAdded', async (tx) => ({
      subject: { type: 'Unit', id: await addUnit(tx, this.ids, body) },
      data: body,
    }));
  }

  @Serves(contract.renameUnit)
  async renameUnit({ actor, params, body }: Call<typeof contract.renameUnit>): Promise<void> {
    await recordChange(this, actor, 'UnitRenamed', async (tx) => {
      await renameUnit(tx, params.unitId, body.name);
      return { subject: { type: 'Unit', id: params.unitId }, data: body };
    });
  }

  @Serves(contract.addAlias)
  async addAlias({ actor, params, body }: Call<typeof contract.addAlias>): Promise<void> {
    await recordChange(this, actor, 'UnitAliasAdded', async (tx) => {
      await addAlias(tx, params.unitId, body.alias);
      return { subject: { type: 'Unit', id: params.unitId }, data: body };
    });
  }

  @Serves(contract.removeAlias)
  async removeAlias({ actor, params }: Call<typeof contract.removeAlias>): Promise<void> {
    const { unitId, alias } = params;
    await recordChange(this, actor, 'UnitAliasRemoved', async (tx) => {
      await removeAlias(tx, unitId, alias);
      return { subject: { type: 'Unit', id: unitId }, data: { alias } };
    });
  }

  @Serves(contract.givePost)
  givePost({ actor, body }: Call<typeof contract.givePost>) {
    return recordChange(this, actor, 'PostGiven', async (tx) => ({
      subject: { type: 'Post', id: await givePost(tx, this.ids, body) },
      data: body,
    }));
  }

  @Serves(contract.endPost)
  async endPost({ actor, params, body }: Call<typeof contract.endPost>): Promise<void> {
    await recordChange(this, actor, 'PostEnded', async (tx) => {
      await endPost(tx, params.postId, body.on);
      return { subject: { type: 'Post', id: params.postId }, data: body };
    });
  }

  @Serves(contract.delegate)
  delegate({ actor, body }: Call<typeof contract.delegate>) {
    return recordChange(this, actor, 'AuthorityDelegated', async (tx) => ({
      subject: { type: 'Delegation', id: await delegate(tx, this.ids, body) },
      data: body,
    }));
  }

  @Serves(contract.endDelegation)
  async endDelegation({ actor, params, body }: Call<typeof contract.endDelegation>): Promise<void> {
    const id = params.delegationId;
    await recordChange(this, actor, 'DelegationEnded', async (tx) => {
      await endDelegation(tx, id, body.on);
      return { subject: { type: 'Delegation', id }, data: body };
    });
  }
}
