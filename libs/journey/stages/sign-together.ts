import { isProblemCode, problemOf, type ReplyOf, type signingContract } from '#contracts';
import { DomainError, type Clock, type DocumentId, type Ids, type KeyId } from '#kernel';
import { trailActor, type Actor } from '#modules/organisation';
import { CLOCK, IDS, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Idempotency } from '../journey-desk.js';
import { ReadDocument } from '../queries/read-document.js';
import type { ReadyKey } from './before-signing.js';
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
    private readonly documents: ReadDocument,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
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
    const { openedAt: _, ...seen } = wanted;
    const { documentId } = seen;
    try {
      const { state } = await this.signing.signWith({ actor, ...seen, idempotency }, ready);
      await this.record(actor, wanted, together, null);
      return { documentId, done: true, state, refusal: null };
    } catch (error) {
      if (!(error instanceof DomainError) || !isProblemCode(error.code)) throw error;
      await this.record(actor, wanted, together, error.code);
      const { code, detail } = problemOf({ code: error.code, details: error.details });
      return { documentId, done: false, state: null, refusal: { code, detail } };
    }
  }

  /** Who may not read the document leaves no word in its history. */
  private record(
    actor: Actor,
    { documentId, ...tried }: WantedTogether,
    together: number,
    refusal: string | null,
  ): Promise<void> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      if (!(await this.documents.mayRead(tx, actor, documentId))) return;
      await tx.record({
        id: this.ids.next<'TrailEvent'>(),
        bodyId: tx.bodyId,
        at: this.clock.now(),
        actor: trailActor(actor),
        action: refusal === null ? 'SignedTogether' : 'SignatureRefused',
        subject: { type: 'document', id: documentId },
        subjectVersion: 0,
        data: { ...tried, together, ...(refusal === null ? {} : { refusal }) },
      });
    });
  }
}
