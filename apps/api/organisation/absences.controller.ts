import { absenceContract as contract } from '#contracts';
import { vietnamDay, type Clock, type Ids } from '#kernel';
import {
  absenceFacts,
  cancelAbsence,
  demand,
  endAbsence,
  heldAbsence,
  listAbsences,
  possibleSubstitutes,
  registerAbsence,
  type Actor,
  type ActorPost,
} from '#modules/organisation';
import { CLOCK, IDS, UnitOfWork, type Transaction } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';
import { recordChange } from './record-change.js';

/** Who is away and who stands in: each says it of himself, an administrator of everybody. */
@Controller()
export class AbsencesController {
  constructor(
    readonly uow: UnitOfWork,
    @Inject(CLOCK) readonly clock: Clock,
    @Inject(IDS) readonly ids: Ids,
  ) {}

  @Serves(contract.absences)
  absences({ actor, query }: Call<typeof contract.absences>) {
    const today = vietnamDay(this.clock.now());
    return this.uow.inBody(actor.bodyId, (tx) => listAbsences(tx, actor, today, query));
  }

  @Serves(contract.possibleSubstitutes)
  possibleSubstitutes({ actor, query }: Call<typeof contract.possibleSubstitutes>) {
    const { personId, from, to } = query;
    demand(actor, 'create', 'Absence', absenceOf(personId));
    return this.uow.inBody(actor.bodyId, (tx) =>
      possibleSubstitutes(tx, personId, from, to ?? null),
    );
  }

  @Serves(contract.registerAbsence)
  registerAbsence({ actor, body }: Call<typeof contract.registerAbsence>) {
    const post = demand(actor, 'create', 'Absence', absenceOf(body.personId));
    const by = { by: actor.personId, at: this.clock.now() };
    return recordChange(this, actor, 'AbsenceRegistered', async (tx) => ({
      subject: { type: 'Absence', id: await registerAbsence(tx, this.ids, body, by) },
      ...{ data: body, post },
    }));
  }

  @Serves(contract.endAbsence)
  async endAbsence({ actor, params, body }: Call<typeof contract.endAbsence>): Promise<void> {
    const id = params.absenceId;
    await recordChange(this, actor, 'AbsenceEnded', async (tx) => {
      const absence = await heldAbsence(tx, id);
      const post = await this.mayCancel(tx, actor, id);
      await endAbsence(tx, absence, body.on);
      return { subject: { type: 'Absence', id }, data: body, post };
    });
  }

  @Serves(contract.cancelAbsence)
  async cancelAbsence({ actor, params, body }: Call<typeof contract.cancelAbsence>): Promise<void> {
    const id = params.absenceId;
    const by = { by: actor.personId, at: this.clock.now(), reason: body.reason };
    await recordChange(this, actor, 'AbsenceCancelled', async (tx) => {
      const absence = await heldAbsence(tx, id);
      const post = await this.mayCancel(tx, actor, id);
      await cancelAbsence(tx, absence, by);
      return { subject: { type: 'Absence', id }, data: body, post };
    });
  }

  private async mayCancel(tx: Transaction, actor: Actor, id: string): Promise<ActorPost> {
    const facts = await absenceFacts(tx, id);
    if (!facts) throw new Error('An absence that is held is there.');
    return demand(actor, 'cancel', 'Absence', facts);
  }
}

/** The facts of an absence that is not registered yet. */
const absenceOf = (personId: string) => ({ personId, substituteId: '', unitIds: [] });
