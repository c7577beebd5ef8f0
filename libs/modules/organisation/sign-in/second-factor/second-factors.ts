import { DomainError, type BodyId, type Clock, type Ids, type PersonId } from '#kernel';
import { CLOCK, IDS, SecretBox, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { isRecoveryCode, newRecoveryCodes, recoveryHash } from './recovery-codes.js';
import {
  activateFactor,
  deleteFactor,
  insertRecoveryCode,
  offerFactor,
  selectFactor,
  takeRecoveryCode,
  takeStep,
} from './second-factor.sql.js';
import { enrolmentOf, newTotpSecret, stepOfCode } from './totp.js';

export interface Owner {
  readonly bodyId: BodyId;
  readonly personId: PersonId;
}

type Told = 'SecondFactorAdded' | 'SecondFactorRemoved' | 'SecondFactorReset' | 'RecoveryCodeUsed';

/** A code of an app beside the password (RFC 6238): who has set one up gives one at every sign-in. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly box: SecretBox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  standing({ bodyId, personId }: Owner) {
    return this.uow.inBody(bodyId, async (tx) => {
      const factor = await tx.one(selectFactor, [bodyId, personId]);
      const activeSince = factor?.activeSince ?? null;
      return { activeSince, recoveryCodesLeft: activeSince ? (factor?.codesLeft ?? 0) : 0 };
    });
  }

  async isActive(owner: Owner): Promise<boolean> {
    return (await this.standing(owner)).activeSince !== null;
  }

  /** A secret for the app, told once; it counts when its first code has come. */
  async offer(owner: Owner, shown: { readonly issuer: string; readonly login: string }) {
    const { bodyId, personId } = owner;
    const secret = newTotpSecret();
    const offered = await this.uow.inBody(bodyId, (tx) =>
      tx.run(offerFactor, [
        bodyId,
        personId,
        this.box.seal(secret, placeOf(owner)),
        this.clock.now(),
      ]),
    );
    if (offered === 0) throw new DomainError('SecondFactorIsSetUpAlready');
    return enrolmentOf(secret, shown);
  }

  /** The first code proves that the app has the secret. Gives the recovery codes, told once. */
  activate(owner: Owner, code: string): Promise<readonly string[]> {
    const { bodyId, personId } = owner;
    return this.uow.inBody(bodyId, async (tx) => {
      const at = this.clock.now();
      const factor = await tx.one(selectFactor, [bodyId, personId]);
      const step =
        factor && stepOfCode(this.box.open(factor.sealedSecret, placeOf(owner)), code, at);
      if (step === undefined) throw new DomainError('SecondFactorIsWrong');
      if ((await tx.run(activateFactor, [bodyId, personId, at, step])) === 0)
        throw new DomainError('SecondFactorIsSetUpAlready');
      const codes = newRecoveryCodes();
      for (const one of codes)
        await tx.run(insertRecoveryCode, [bodyId, personId, recoveryHash(personId, one)]);
      await this.record(tx, owner, 'SecondFactorAdded');
      return codes;
    });
  }

  /** Refuses whoever has set one up and does not give a code of it, or an unused recovery code. */
  demand(owner: Owner, code: string | undefined): Promise<void> {
    const { bodyId, personId } = owner;
    return this.uow.inBody(bodyId, async (tx) => {
      const factor = await tx.one(selectFactor, [bodyId, personId]);
      if (!factor?.activeSince) return;
      if (!code) throw new DomainError('SecondFactorIsWanted');
      const taken = isRecoveryCode(code)
        ? await this.takeRecovery(tx, owner, code)
        : await this.takeCode(tx, owner, factor.sealedSecret, code);
      if (!taken) throw new DomainError('SecondFactorIsWrong');
    });
  }

  remove(owner: Owner): Promise<void> {
    return this.end(owner, 'SecondFactorRemoved');
  }

  /** By an administrator at the server, for somebody who has lost app and recovery codes. */
  reset(owner: Owner): Promise<void> {
    return this.end(owner, 'SecondFactorReset');
  }

  private async takeCode(tx: Transaction, owner: Owner, sealed: Buffer, code: string) {
    const { bodyId, personId } = owner;
    const step = stepOfCode(this.box.open(sealed, placeOf(owner)), code, this.clock.now());
    return step !== undefined && (await tx.run(takeStep, [bodyId, personId, step])) > 0;
  }

  private async takeRecovery(tx: Transaction, owner: Owner, code: string): Promise<boolean> {
    const { bodyId, personId } = owner;
    const hash = recoveryHash(personId, code);
    const used = await tx.run(takeRecoveryCode, [bodyId, personId, hash, this.clock.now()]);
    if (used > 0) await this.record(tx, owner, 'RecoveryCodeUsed');
    return used > 0;
  }

  private end(owner: Owner, told: Told): Promise<void> {
    const { bodyId, personId } = owner;
    return this.uow.inBody(bodyId, async (tx) => {
      if ((await tx.run(deleteFactor, [bodyId, personId])) === 0)
        throw new DomainError('SecondFactorIsNotSetUp');
      await this.record(tx, owner, told);
    });
  }

  private record(tx: Transaction, { bodyId, personId }: Owner, action: Told): Promise<void> {
    const by = action === 'SecondFactorReset' ? null : personId;
    return tx.record({
      id: this.ids.next<'TrailEvent'>(),
      ...{ bodyId, at: this.clock.now(), action, subjectVersion: 0, data: {} },
      actor: { personId: by, postId: null, authority: null },
      subject: { type: 'Person', id: personId },
    });
  }
}

/** An actor has more to him than whose secret it is. */
const placeOf = ({ bodyId, personId }: Owner): Owner => ({ bodyId, personId });
