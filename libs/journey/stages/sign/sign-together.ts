import type { ReplyOf, signingContract } from '#contracts';
import { DomainError, type DocumentId, type KeyId } from '#kernel';
import type { Actor } from '#modules/organisation';
import type { SigningIntent } from '#modules/signing';
import { Injectable } from '@nestjs/common';
import type { Idempotency } from '#engine';
import type { Reached, ReadyKey } from './before-signing.js';
import { OneOfSeveral, refusalIn } from '../review/one-of-several.js';
import { SignDocument, type WantedSignature } from './sign-document.js';

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
 * Several documents with one PIN, or under one confirmation on the phone: each is an act of its own
 * with its own outcome, and how it was looked at stands in the trail, whether it was signed or refused.
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
    if (ready.key.method === 'agent') throw new DomainError('KeyKindSignsOneByOne');
    const several = { actor, ready, together: wanted.length, idempotencyOf };
    if (ready.key.method === 'remote') return this.askOnce(several, wanted);
    const results: Result[] = [];
    for (const one of wanted)
      results.push(
        await this.resultOf(several, one, (signing) => this.signing.signWith(signing, ready)),
      );
    return results;
  }

  /** Every wish is begun by itself; those that could be are confirmed as one. */
  private async askOnce(
    several: Several,
    wanted: readonly WantedTogether[],
  ): Promise<readonly Result[]> {
    const { ready } = several;
    const begun: SigningIntent[] = [];
    const results: Result[] = [];
    for (const one of wanted)
      results.push(
        await this.resultOf(several, one, async (signing) => {
          const { intent, outcome } = await this.signing.begin(signing, ready);
          if (intent) begun.push(intent);
          return outcome;
        }),
      );
    const [first, ...others] = begun;
    if (first) await ready.key.sign(first, ...others);
    return results;
  }

  private async resultOf(
    { actor, together, idempotencyOf }: Several,
    wanted: WantedTogether,
    sign: (signing: WantedSignature) => Promise<Reached>,
  ): Promise<Result> {
    const { documentId, ...tried } = wanted;
    const { openedAt: _, ...seen } = wanted;
    try {
      const { state } = await sign({ actor, ...seen, idempotency: idempotencyOf(wanted) });
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

interface Several {
  readonly actor: Actor;
  readonly ready: ReadyKey;
  readonly together: number;
  readonly idempotencyOf: (one: WantedTogether) => Idempotency | undefined;
}
