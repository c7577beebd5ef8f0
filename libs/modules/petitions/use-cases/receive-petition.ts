import { Engine } from '#engine';
import { DomainError, nfc, vietnamDay, type Clock, type Ids } from '#kernel';
import { bodyCalendar, demand, trailActor, type Actor } from '#modules/organisation';
import { CLOCK, IDS, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { timesFrom } from '../domain/petition-times.js';
import type { PetitionInput } from '../domain/petition.js';
import type { PetitionId } from '../petition-desk.js';
import { PETITION_SETTINGS, topicOf, type PetitionSettings } from '../petition-settings.js';
import {
  insertPetition,
  insertPetitioner,
  takeNumber,
  type Petitioner,
} from '../store/petitions.sql.js';

export interface NewPetition {
  readonly title: string;
  readonly content: string;
  readonly channel: string;
  readonly topic: string;
  /** `YYYY-MM-DD` */
  readonly receivedOn: string;
  readonly anonymous: boolean;
  readonly confidential: boolean;
  readonly petitioner: Petitioner | null;
}

/** Writes a petition into the register of its year and begins its way. */
@Injectable()
export class ReceivePetition {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: Engine,
    @Inject(PETITION_SETTINGS) private readonly settings: PetitionSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async receive(actor: Actor, petition: NewPetition): Promise<PetitionId> {
    const at = this.clock.now();
    const topic = topicOf(this.settings, petition.topic);
    refuseImpossible(petition, vietnamDay(at));
    const { anonymous, confidential, receivedOn } = petition;
    const facts = { ...nobodyYet, confidential, state: 'received' };
    const post = demand(actor, 'create', 'Petition', facts);
    const petitionId = this.ids.next<'Petition'>();
    await this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const calendar = await bodyCalendar(tx);
      const code = await this.register(tx, petitionId, actor, petition);
      const input: PetitionInput = {
        title: `Phản ánh ${code} “${nfc(petition.title)}”`,
        anonymous,
        receivedBy: actor.personId,
        times: timesFrom(receivedOn, topic, calendar),
      };
      const event = { type: 'petition.receive', by: actor.personId, at: at.toISOString() } as const;
      const birth = { event, actor: trailActor(actor, post) };
      await this.engine.start(tx, 'petition', input, birth, { instanceId: petitionId, at });
    });
    return petitionId;
  }

  private async register(
    tx: Transaction,
    petitionId: PetitionId,
    { personId }: Actor,
    { petitioner, ...petition }: NewPetition,
  ): Promise<string> {
    const year = Number(petition.receivedOn.slice(0, 4));
    const { number = 0 } = (await tx.one(takeNumber, [year])) ?? {};
    const { title, content, channel, topic, receivedOn, confidential, anonymous } = petition;
    await tx.run(insertPetition, [
      ...[petitionId, year, number, nfc(title), nfc(content), channel, topic],
      ...[receivedOn, personId, confidential, anonymous],
    ]);
    if (petitioner) {
      const { name, phone, email, address } = petitioner;
      await tx.run(insertPetitioner, [petitionId, nfc(name), phone, email, nfc(address)]);
    }
    return codeOf({ number, year });
  }
}

/** `07/2026` */
export const codeOf = (entry: { readonly number: number; readonly year: number }): string =>
  `${String(entry.number).padStart(2, '0')}/${entry.year}`;

const nobodyYet = { unitId: null, handlerId: null, participantIds: [] };

function refuseImpossible(petition: NewPetition, today: string): void {
  if (petition.receivedOn > today) throw new DomainError('PetitionCameTomorrow');
  if (petition.anonymous === (petition.petitioner !== null)) {
    throw new DomainError('PetitionerIsNamedOrAnonymous');
  }
}
