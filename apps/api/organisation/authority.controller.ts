import { authorityContract as contract } from '#contracts';
import type { Clock, Ids } from '#kernel';
import {
  assignField,
  endAssignedField,
  listAssignedFields,
  reservedPowers,
} from '#modules/organisation';
import { CLOCK, IDS, UnitOfWork } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';
import { recordChange } from './record-change.js';

/** What deputies are in charge of, and what nobody can be put in charge of. */
@Controller()
export class AuthorityController {
  constructor(
    readonly uow: UnitOfWork,
    @Inject(CLOCK) readonly clock: Clock,
    @Inject(IDS) readonly ids: Ids,
  ) {}

  @Serves(contract.assignedFields)
  assignedFields({ actor, query }: Call<typeof contract.assignedFields>) {
    return this.uow.inBody(actor.bodyId, (tx) => listAssignedFields(tx, query.on));
  }

  @Serves(contract.assignField)
  assignField({ actor, body }: Call<typeof contract.assignField>) {
    return recordChange(this, actor, 'FieldAssigned', async (tx) => ({
      subject: { type: 'AssignedField', id: await assignField(tx, this.ids, body) },
      data: body,
    }));
  }

  @Serves(contract.endAssignedField)
  async endAssignedField({
    actor,
    params,
    body,
  }: Call<typeof contract.endAssignedField>): Promise<void> {
    const id = params.assignedFieldId;
    await recordChange(this, actor, 'FieldAssignmentEnded', async (tx) => {
      await endAssignedField(tx, id, body.on);
      return { subject: { type: 'AssignedField', id }, data: body };
    });
  }

  @Serves(contract.reservedPowers)
  reservedPowers(): Promise<typeof reservedPowers> {
    return Promise.resolve(reservedPowers);
  }
}
