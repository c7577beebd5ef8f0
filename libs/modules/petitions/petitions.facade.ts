import { Engine } from '#engine';
import { DomainError, type Clock, type DocumentId, type PersonId, type UnitId } from '#kernel';
import { CLOCK, systemActor, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { PetitionContext, PetitionEvent } from './domain/petition.js';
import type { PetitionId } from './petition-desk.js';
import { PETITION_SETTINGS, type PetitionSettings } from './petition-settings.js';
import { petitionById, petitionerOf } from './store/petitions.sql.js';
import { codeOf } from './use-cases/receive-petition.js';

/** What a letter of apology has to say. */
export interface LatePetition {
  readonly code: string;
  readonly title: string;
  readonly receivedOn: string;
  readonly dueAt: string;
  /** Null when the name is kept: it does not enter a letter that others draft. */
  readonly petitionerName: string | null;
  /** Who answers; before that, who received it. */
  readonly responsible: PersonId;
  readonly unitId: UnitId | null;
  readonly basis: string;
}

/** What the journey may ask of the petitions' room, inside its own transaction. */
@Injectable()
export class PetitionsFacade {
  constructor(
    private readonly engine: Engine,
    @Inject(PETITION_SETTINGS) private readonly settings: PetitionSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The petition, held until commit, when it still wants a letter of apology. */
  async wantsApology(tx: Transaction, petitionId: PetitionId): Promise<LatePetition | null> {
    const petition = await this.engine.loadHeld<PetitionContext, PetitionEvent>(tx, petitionId);
    const registered = await tx.one(petitionById, [petitionId]);
    if (!registered) throw new DomainError('NothingIsFound');
    const { context } = petition;
    if (!context.late || context.apologyId !== null || registered.anonymous) return null;
    const petitioner = registered.confidential ? null : await tx.one(petitionerOf, [petitionId]);
    return {
      code: codeOf(registered),
      title: registered.title,
      receivedOn: registered.receivedOn,
      dueAt: context.times.dueAt,
      petitionerName: petitioner?.name ?? null,
      responsible: context.handler ?? context.receivedBy,
      unitId: context.unitId,
      basis: this.settings.apology.basis,
    };
  }

  async apologyWasDrafted(
    tx: Transaction,
    petitionId: PetitionId,
    documentId: DocumentId,
  ): Promise<void> {
    const command = { instanceId: petitionId, at: this.clock.now() };
    await this.engine.runWithin<PetitionContext, PetitionEvent>(tx, command, () => ({
      event: { type: 'apology.drafted', documentId },
      actor: systemActor,
    }));
  }
}
