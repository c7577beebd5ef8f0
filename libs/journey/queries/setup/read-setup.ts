import { vietnamDay, type Clock } from '#kernel';
import { allReceiversOf, listAccounts, listDelegations, listUnits } from '#modules/organisation';
import { RegistryFacade } from '#modules/registry';
import { SigningFacade } from '#modules/signing';
import { CLOCK, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { roleNames } from '../../names.js';
import { setupGaps } from './setup-gaps.js';

/** What an administrator looks at that several rooms tell together. */
@Injectable()
export class ReadSetup {
  constructor(
    private readonly registry: RegistryFacade,
    private readonly signing: SigningFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async gaps(tx: Transaction) {
    const now = this.clock.now();
    const today = vietnamDay(now);
    const delegations = await listDelegations(tx);
    const gaps = setupGaps({
      accounts: await listAccounts(tx, today),
      units: await listUnits(tx),
      delegatedPosts: new Set(
        delegations
          .filter(({ from, to }) => from <= today && today <= (to ?? today))
          .map(({ toPostId }) => toPostId),
      ),
      books: await this.registry.books(tx),
      receivers: await allReceiversOf(tx),
      keys: await this.signing.allKeys(tx),
      trustedRoots: (await this.signing.trustAnchors(tx)).length,
      now,
    });
    return { ready: gaps.every(({ weight }) => weight !== 'blocking'), gaps };
  }

  async accounts(tx: Transaction, search?: string) {
    const now = this.clock.now();
    const keys = (await this.signing.allKeys(tx)).filter(
      ({ notBefore, notAfter, disabledReason }) =>
        disabledReason === null && notBefore <= now && now <= notAfter,
    );
    return (await listAccounts(tx, vietnamDay(now), search)).map((account) => ({
      ...account,
      posts: account.posts.map((post) => ({ ...post, roleName: roleNames[post.role] })),
      keys: keys.filter(({ personId }) => personId === account.personId).length,
    }));
  }
}
