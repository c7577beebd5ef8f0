import { administrationContract as contract, organisationContract } from '#contracts';
import { LeaveOffice, WorkLeft } from '#journey';
import type { Clock, Ids } from '#kernel';
import { CLOCK, IDS, UnitOfWork } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';
import { recordChange } from './record-change.js';

const { disablePerson, closeUnit } = organisationContract;

/** Somebody leaves, a unit closes: what would stay behind is told first. */
@Controller()
export class LeavingController {
  constructor(
    readonly uow: UnitOfWork,
    private readonly left: WorkLeft,
    private readonly leaving: LeaveOffice,
    @Inject(CLOCK) readonly clock: Clock,
    @Inject(IDS) readonly ids: Ids,
  ) {}

  @Serves(contract.workLeftByPerson)
  workLeftByPerson({ actor, params }: Call<typeof contract.workLeftByPerson>) {
    return this.uow.inBody(actor.bodyId, (tx) => this.left.by(tx, params.personId));
  }

  @Serves(contract.workLeftInUnit)
  workLeftInUnit({ actor, params }: Call<typeof contract.workLeftInUnit>) {
    return this.uow.inBody(actor.bodyId, (tx) => this.left.in(tx, params.unitId));
  }

  @Serves(disablePerson)
  async disablePerson({ actor, params, body }: Call<typeof disablePerson>): Promise<void> {
    const id = params.personId;
    await recordChange(this, actor, 'PersonDisabled', async (tx) => {
      await this.leaving.disable(tx, id, body, actor.personId);
      return { subject: { type: 'Person', id }, data: body };
    });
  }

  @Serves(closeUnit)
  async closeUnit({ actor, params, body }: Call<typeof closeUnit>): Promise<void> {
    const id = params.unitId;
    await recordChange(this, actor, 'UnitClosed', async (tx) => {
      await this.leaving.closeUnit(tx, id, body.on);
      return { subject: { type: 'Unit', id }, data: body };
    });
  }
}
