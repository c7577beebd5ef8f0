import type { ActionName } from '#contracts';
import { Engine, remembering, type Idempotency, type Instance, type Outcome } from '#engine';
import { DomainError, type Clock, type Id, type PersonId } from '#kernel';
import { demand, trailActor, type Actor, type Facts } from '#modules/organisation';
import { CLOCK, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { PetitionContext, PetitionEvent } from './domain/petition.js';
import { petitionFacts } from './petition-facts.js';
import { insertNote } from './store/notes.sql.js';
import { participantsOf, petitionById, type Registered } from './store/petitions.sql.js';

export type PetitionId = Id<'Petition'>;
export type Petition = Instance<PetitionContext, PetitionEvent>;

/** Somebody acts on a petition. */
export interface PetitionAct {
  readonly actor: Actor;
  readonly petitionId: PetitionId;
  readonly idempotency?: Idempotency | undefined;
}

export interface Step {
  readonly tx: Transaction;
  readonly petition: Petition;
  readonly registered: Registered;
  readonly facts: Facts<'Petition'>;
  readonly at: Date;
  readonly by: { readonly by: PersonId; readonly at: string };
}

export interface Decided {
  readonly event: PetitionEvent;
  /** Words that go with the step into its history. */
  readonly note?: string;
}

/** Where a person's act on a petition meets the engine: ability on the stored row, then the act. */
@Injectable()
export class PetitionDesk {
  constructor(
    private readonly engine: Engine,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  act(
    { actor, petitionId, idempotency }: PetitionAct,
    action: ActionName,
    decide: (step: Step) => Promise<Decided> | Decided,
  ): Promise<Outcome> {
    const at = this.clock.now();
    const by = { by: actor.personId, at: at.toISOString() };
    const about = { bodyId: actor.bodyId, instanceId: petitionId, at };
    const command = { ...about, ...remembering(idempotency) };
    return this.engine.run<PetitionContext, PetitionEvent>(command, async (tx, petition) => {
      const { registered, facts } = await petitionAsItIs(tx, petition);
      const post = demand(actor, action, 'Petition', facts);
      const { event, note } = await decide({ tx, petition, registered, facts, at, by });
      petition.demand(event);
      if (note) await tx.run(insertNote, [petitionId, petition.revision + 1, note]);
      return { event, actor: trailActor(actor, post) };
    });
  }
}

/** The register's row with what the abilities ask; something else than a petition is not found. */
export async function petitionAsItIs(tx: Transaction, petition: Petition) {
  const registered = await tx.one(petitionById, [petition.id]);
  if (!registered) throw new DomainError('NothingIsFound');
  const participants = await tx.all(participantsOf, [petition.id]);
  const facts = petitionFacts(
    petition,
    registered,
    participants.map(({ person }) => person),
  );
  return { registered, facts };
}
