import { DomainError, nfc, type Clock, type Ids } from '#kernel';
import { CLOCK, IDS, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../actor.js';
import { nobodysHash, passwordMatches } from './password.js';
import { SecondFactors } from './second-factor/second-factors.js';
import { SESSION_LIMITS, type SessionLimits } from './session-limits.js';
import { newToken, tokenHash } from './session-token.js';
import { SignInThrottle } from './sign-in-throttle.js';
import {
  actorOfSession,
  credentialOf,
  deleteSession,
  insertSession,
  type Credential,
} from './sign-in.sql.js';

export interface SignInRequest {
  readonly login: string;
  readonly password: string;
  /** Of the second factor, where one is set up. */
  readonly code?: string | undefined;
  /** Network address of the caller. */
  readonly address: string;
}

export interface OpenedSession {
  /** Goes into the cookie and nowhere else. */
  readonly token: string;
  readonly actor: Actor;
}

/** Opens, finds and ends sessions. */
@Injectable()
export class Sessions {
  private readonly nobody = nobodysHash();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly throttle: SignInThrottle,
    private readonly factors: SecondFactors,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(SESSION_LIMITS) private readonly limits: SessionLimits,
  ) {}

  /**
   * One answer and one amount of work for a wrong password, an unknown and a disabled account. A right
   * password alone forgives nothing: codes are guessed at no faster than passwords.
   */
  async open({ login, password, code, address }: SignInRequest): Promise<OpenedSession> {
    const account = nfc(login).trim().toLowerCase();
    await this.throttle.admit(account, address);
    const [credential] = await this.uow.acrossBodies(credentialOf, [account]);
    const matches = await passwordMatches(
      credential?.passwordHash ?? (await this.nobody),
      password,
    );
    if (!credential || credential.disabled || !matches) throw new DomainError('SignInIsRefused');
    await this.factors.demand(credential, code);
    await this.throttle.forgive(account, address);
    const token = await this.store(credential, address);
    const actor = await this.actorOf(token);
    if (!actor) throw new DomainError('SignInIsRefused');
    return { token, actor };
  }

  /** The person behind a living session; undefined when it ended in whatever way. */
  async actorOf(token: string): Promise<Actor | undefined> {
    const { idleSeconds, absoluteSeconds } = this.limits;
    const values = [tokenHash(token), this.clock.now(), idleSeconds, absoluteSeconds];
    return (await this.uow.acrossBodies(actorOfSession, values))[0];
  }

  async close({ bodyId, sessionId }: Actor): Promise<void> {
    await this.uow.inBody(bodyId, (tx) => tx.run(deleteSession, [sessionId]));
  }

  private async store({ bodyId, personId }: Credential, address: string): Promise<string> {
    const token = newToken();
    const id = this.ids.next<'Session'>();
    const at = this.clock.now();
    await this.uow.inBody(bodyId, async (tx) => {
      await tx.run(insertSession, [bodyId, id, personId, tokenHash(token), at, address]);
      await tx.record({
        id: this.ids.next<'TrailEvent'>(),
        ...{ bodyId, at, action: 'SignedIn', subjectVersion: 0, data: { address } },
        actor: { personId, postId: null, authority: null },
        subject: { type: 'Session', id },
      });
    });
    return token;
  }
}
