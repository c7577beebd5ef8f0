import { administrationContract as contract, organisationContract } from '#contracts';
import type { Clock, Ids } from '#kernel';
import { ReadSetup } from '#journey';
import { addPerson, enablePerson, renamePerson, setPassword } from '#modules/organisation';
import { CLOCK, IDS, UnitOfWork } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';
import { recordChange } from './record-change.js';

/** People and their accounts; no password ever stands in the trail. */
@Controller()
export class AccountsController {
  constructor(
    readonly uow: UnitOfWork,
    private readonly setup_: ReadSetup,
    @Inject(CLOCK) readonly clock: Clock,
    @Inject(IDS) readonly ids: Ids,
  ) {}

  @Serves(contract.setup)
  setup({ actor }: Call<typeof contract.setup>) {
    return this.uow.inBody(actor.bodyId, (tx) => this.setup_.gaps(tx));
  }

  @Serves(contract.accounts)
  accounts({ actor, query }: Call<typeof contract.accounts>) {
    return this.uow.inBody(actor.bodyId, (tx) => this.setup_.accounts(tx, query.search));
  }

  @Serves(organisationContract.addPerson)
  addPerson({ actor, body }: Call<typeof organisationContract.addPerson>) {
    return recordChange(this, actor, 'PersonAdded', async (tx) => {
      const id = await addPerson(tx, this.ids, { ...body, passwordIsGiven: true });
      return { subject: { type: 'Person', id }, data: { name: body.name, login: body.login } };
    });
  }

  @Serves(contract.renamePerson)
  async renamePerson({ actor, params, body }: Call<typeof contract.renamePerson>): Promise<void> {
    await recordChange(this, actor, 'PersonRenamed', async (tx) => {
      await renamePerson(tx, params.personId, body);
      return { subject: { type: 'Person', id: params.personId }, data: body };
    });
  }

  @Serves(contract.enablePerson)
  async enablePerson({ actor, params }: Call<typeof contract.enablePerson>): Promise<void> {
    await recordChange(this, actor, 'PersonEnabled', async (tx) => {
      await enablePerson(tx, params.personId);
      return { subject: { type: 'Person', id: params.personId }, data: {} };
    });
  }

  @Serves(contract.setPassword)
  async setPassword({ actor, params, body }: Call<typeof contract.setPassword>): Promise<void> {
    await recordChange(this, actor, 'PasswordSet', async (tx) => {
      await setPassword(tx, params.personId, body.password);
      return { subject: { type: 'Person', id: params.personId }, data: {} };
    });
  }
}
