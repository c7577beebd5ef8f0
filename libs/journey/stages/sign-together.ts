import type { ReplyOf, signingContract } from '#contracts';
import { DomainError, type DocumentId, type KeyId } from '#kernel';
import type { Actor } from '#modules/organisation';
import { Injectable } from '@nestjs/common';
import type { Idempotency } from '../journey-desk.js';
import type { ReadyKey } from './before-signing.js';
import { OneOfSeveral, refusalIn } from './one-of-several.js';
import { SignDocument } from './sign-document.js';

export interface WantedTogether {
  readonly documentId: DocumentId;
  readonly round: number;
  readonly contentHash: string;
  readonly pdf: string;
  /** When the signer opened the document, as his screen says; null when he did not. */
  readonly openedAt: string | null;
}

type Result = ReplyOf<typeof signingContract.signTogether>['results'][number];

/**
 * Several documents with one PIN: each is an act of its own with its own outcome, and how it was
 * looked at stands in the trail, whether it was signed or refused.
 */
@Injectable()
export class SignTogether {
  constructor(
    private readonly signing: SignDocument,
    private readonly oneOf: OneOfSeveral,
  ) {}

  async sign(
    actor: Actor,
    { keyId, pin, wanted }: { keyId: KeyId; pin: string; wanted: readonly WantedTogether[] },
    idempotencyOf: (one: WantedTogether) => Idempotency | undefined,
  ): Promise<readonly Result[]> {
    const ready = await this.signing.ready({ actor, keyId, pin });
    if (ready.key.method === 'remote' || ready.key.method === 'agent')
      throw new DomainError('KeyKindSignsOneByOne');
    const results: Result[] = [];
    for (const one of wanted)
      results.push(await this.signOne(actor, ready, one, wanted.length, idempotencyOf(one)));
    return results;
  }

  private async signOne(
    actor: Actor,
    ready: ReadyKey,
    wanted: WantedTogether,
    together: number,
    idempotency: Idempotency | undefined,
  ): Promise<Result> {
    const { documentId, ...tried } = wanted;
    const { openedAt: _, ...seen } = wanted;
    try {
      const { state } = await this.signing.signWith({ actor, ...seen, idempotency }, ready);
      await this.oneOf.record(actor, documentId, 'SignedTogether', { ...tried, together });
      return { documentId, done: true, state, refusal: null };
    } catch (error) {
      const refusal = refusalIn(error);
      const data = { ...tried, together, refusal: refusal.code };
      await this.oneOf.record(actor, documentId, 'SignatureRefused', data);
      return { documentId, done: false, state: null, refusal };
    }
  }
}
