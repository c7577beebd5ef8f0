import { isProblemCode, problemOf } from '#contracts';
import {
  canonicalBytes,
  DomainError,
  sha256Hex,
  type Clock,
  type DocumentId,
  type Ids,
} from '#kernel';
import { trailActor, type Actor } from '#modules/organisation';
import { CLOCK, IDS, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Idempotency } from '#engine';
import { ReadDocument } from '../../queries/document/read-document.js';

/** What became of one document among several that were acted on at one stroke. */
@Injectable()
export class OneOfSeveral {
  constructor(
    private readonly documents: ReadDocument,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Who may not read the document leaves no word in its history. */
  record(actor: Actor, documentId: DocumentId, action: string, data: object): Promise<void> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      if (!(await this.documents.mayRead(tx, actor, documentId))) return;
      await tx.record({
        id: this.ids.next<'TrailEvent'>(),
        bodyId: tx.bodyId,
        at: this.clock.now(),
        actor: trailActor(actor),
        action,
        subject: { type: 'document', id: documentId },
        subjectVersion: 0,
        data: { ...data },
      });
    });
  }
}

/** A refusal is the outcome of its one document; whatever else went wrong stops them all. */
export function refusalIn(error: unknown) {
  if (!(error instanceof DomainError) || !isProblemCode(error.code)) throw error;
  const { code, detail } = problemOf({ code: error.code, details: error.details });
  return { code, detail };
}

/** One key was sent for all: each act is remembered under it and what it alone is about. */
export const idempotencyOfOne = (
  key: string | null,
  about: readonly string[],
  request: object,
): Idempotency | undefined =>
  key === null
    ? undefined
    : {
        key: sha256Hex([key, ...about].join(' ')),
        request: sha256Hex(canonicalBytes({ ...request })),
      };
