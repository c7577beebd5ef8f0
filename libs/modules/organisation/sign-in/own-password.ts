import { DomainError, type Clock, type Ids } from '#kernel';
import { CLOCK, IDS, statement, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { trailActor, type Actor } from '../actor.js';
import { hashPassword, passwordMatches } from './password.js';
import { SecondFactors } from './second-factor/second-factors.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { credentialOf } from './sign-in.sql.js';

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
  /** Network address of the caller. */
  readonly address: string;
}

export interface OwnersProof {
  readonly password: string;
  readonly code?: string | undefined;
  /** Network address of the caller. */
  readonly address: string;
}

const ownAccount = statement<{ readonly login: string; readonly passwordIsGiven: boolean }>(
  'organisation.own_account',
  `SELECT login, password_is_given AS "passwordIsGiven"
     FROM organisation.account WHERE person_id = $1`,
);

const setOwnHash = statement(
  'organisation.set_own_password_hash',
  `UPDATE organisation.account SET password_hash = $2, password_is_given = false
    WHERE person_id = $1`,
);

const deleteOtherSessions = statement(
  'organisation.delete_other_sessions',
  'DELETE FROM organisation.session WHERE person_id = $1 AND id <> $2',
);

/** Whether somebody else has set the password this person signs in with. */
export const passwordIsGiven = async (
  tx: Transaction,
  { personId }: Pick<Actor, 'personId'>,
): Promise<boolean> => (await tx.one(ownAccount, [personId]))?.passwordIsGiven ?? false;

/** The name this person signs in with. */
export const ownLogin = async (
  tx: Transaction,
  { personId }: Pick<Actor, 'personId'>,
): Promise<string> => (await tx.one(ownAccount, [personId]))?.login ?? '';

/** Only who knows the old password sets a new one; guessing is counted like guessing at sign-in. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly throttle: SignInThrottle,
    private readonly factors: SecondFactors,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Every other session of the person ends with the old password. */
  async change(actor: Actor, { current, next, address }: PasswordChange): Promise<void> {
    await this.demandCurrent(actor, current, address);
    if (next === current) throw new DomainError('NewPasswordIsTheOldOne');
    const passwordHash = await hashPassword(next);
    const { bodyId, personId, sessionId } = actor;
    await this.uow.inBody(bodyId, async (tx) => {
      await tx.run(setOwnHash, [personId, passwordHash]);
      await tx.run(deleteOtherSessions, [personId, sessionId]);
      await tx.record({
        id: this.ids.next<'TrailEvent'>(),
        ...{ bodyId, at: this.clock.now(), action: 'PasswordChanged', subjectVersion: 0, data: {} },
        actor: trailActor(actor),
        subject: { type: 'Person', id: personId },
      });
    });
  }

  /** Refuses whoever does not know it, or has not the second factor that is set up. */
  async demandOwner(actor: Actor, { password, code, address }: OwnersProof): Promise<void> {
    await this.demandCurrent(actor, password, address, () => this.factors.demand(actor, code));
  }

  /** Refuses whoever does not know it; guessing is counted until all that is asked was right. */
  async demandCurrent(
    actor: Actor,
    password: string,
    address: string,
    alsoDemanded = (): Promise<void> => Promise.resolve(),
  ): Promise<void> {
    const account = await this.uow.inBody(actor.bodyId, (tx) =>
      tx.one(ownAccount, [actor.personId]),
    );
    const login = account?.login ?? '';
    await this.throttle.admit(login, address);
    const [credential] = await this.uow.acrossBodies(credentialOf, [login]);
    if (!credential || !(await passwordMatches(credential.passwordHash, password))) {
      throw new DomainError('CurrentPasswordIsWrong');
    }
    await alsoDemanded();
    await this.throttle.forgive(login, address);
  }
}
