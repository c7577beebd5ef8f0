import { DomainError, type Clock } from '#kernel';
import { CLOCK, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { SESSION_LIMITS, type SessionLimits } from './session-limits.js';
import { countSignIn, forgiveSignIn } from './sign-in.sql.js';

/** Counts sign-ins per account and per address in PostgreSQL, so that every process counts together. */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SESSION_LIMITS) private readonly limits: SessionLimits,
  ) {}

  /** Counts the attempt, known account or not, and refuses it when there were too many. */
  async admit(login: string, address: string): Promise<void> {
    const { attemptsPerAccount, attemptsPerAddress } = this.limits;
    const waits = [
      await this.count(accountKey(login), attemptsPerAccount),
      await this.count(addressKey(address), attemptsPerAddress),
    ];
    const retryAfterSeconds = Math.max(...waits);
    if (retryAfterSeconds > 0) throw new DomainError('SignInIsThrottled', { retryAfterSeconds });
  }

  async forgive(login: string, address: string): Promise<void> {
    await this.uow.acrossBodies(forgiveSignIn, [accountKey(login), addressKey(address)]);
  }

  private async count(key: string, allowed: number): Promise<number> {
    const span = this.limits.attemptSpanSeconds;
    const [row] = await this.uow.acrossBodies(countSignIn, [key, allowed, this.clock.now(), span]);
    return row?.wait ?? 0;
  }
}

const accountKey = (login: string): string => `account ${login}`;
const addressKey = (address: string): string => `address ${address}`;
