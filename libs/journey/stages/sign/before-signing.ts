import { DomainError } from '#kernel';
import type { Outcome } from '#engine';
import type { Actor } from '#modules/organisation';
import {
  KeysElsewhere,
  SigningFacade,
  TrustServices,
  type KeyCheck,
  type KeyFacts,
  type UnlockedKey,
} from '#modules/signing';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { X509Certificate } from 'node:crypto';
import { JourneyDesk } from '../../journey-desk.js';

/** Where the document stands after an act. */
export type Reached = Pick<Outcome, 'state'>;

/** A key that may sign, and what its owner is warned of. */
export interface ReadyKey {
  readonly key: UnlockedKey;
  readonly warnings: readonly string[];
}

/**
 * Everything that is asked of somebody and of his certificate before anything is signed (NĐ 23/2025
 * Đ15; TT 15/2025/TT-BKHCN Đ5 and Phụ lục II): the key is his, its PIN right, his password fresh where
 * the body wants that, the certificate in its time, trusted and not revoked. Where nobody can tell
 * whether it is revoked he is warned, and the warning is kept with what he signs.
 */
@Injectable()
export class BeforeSigning {
  constructor(
    private readonly desk: JourneyDesk,
    private readonly unitOfWork: UnitOfWork,
    private readonly signing: SigningFacade,
    private readonly keys: KeysElsewhere,
    private readonly trust: TrustServices,
  ) {}

  async ready(
    actor: Actor,
    { keyId, pin, use }: Pick<KeyCheck, 'keyId' | 'pin' | 'use'>,
  ): Promise<ReadyKey> {
    const { bodyId, personId } = actor;
    const at = this.desk.now();
    const { facts } = await this.unitOfWork.inBody(bodyId, async (tx) => {
      const own = await this.keys.own(tx, keyId, { use, personId });
      await this.keys.demandConfirmation(tx, actor, own.facts, at);
      return own;
    });
    const key = await this.signing.checkKey({ bodyId, keyId, pin, use, personId, at });
    const { status, warnings } = await this.standing(actor, facts, at);
    if (status === 'revoked')
      throw new DomainError('CertificateIsRevoked', { subject: facts.subject });
    return { key, warnings };
  }

  /** For the screen, before anybody types a PIN. */
  async look(actor: Actor, { keyId, use }: Pick<KeyCheck, 'keyId' | 'use'>) {
    const at = this.desk.now();
    const { facts, needsConfirmation } = await this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const own = await this.keys.own(tx, keyId, { use, personId: actor.personId });
      const needed = await this.keys.needsConfirmation(tx, actor, own.facts, at);
      return { facts: own.facts, needsConfirmation: needed };
    });
    return { ...(await this.standing(actor, facts, at)), facts, needsConfirmation };
  }

  private standing({ bodyId }: Actor, { certificatePem, chainPem }: KeyFacts, at: Date) {
    const chain = [certificatePem, ...chainPem].map((pem) => new X509Certificate(pem).raw);
    return this.trust.statusBeforeSigning(bodyId, chain, at);
  }
}
