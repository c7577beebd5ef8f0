import { Engine } from '#engine';
import { DomainError, type Clock, type Ids } from '#kernel';
import { demand } from '#modules/organisation';
import { CLOCK, IDS, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { ReturnContext, ReturnEvent } from '../domain/unit-return.js';
import { placesOf } from '../returns/places.js';
import { returnFacts, type ReturnAct } from '../returns/return-desk.js';
import { trailOfReturn } from '../returns/trail.js';
import {
  commentsOf,
  insertComment,
  resolveComment,
  type CommentId,
} from '../store/comments.sql.js';
import { readCopy } from './fill-return.js';

/** What people say about figures: threads that somebody settles. */
@Injectable()
export class DiscussReturn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: Engine,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  comment(act: ReturnAct & NewComment): Promise<void> {
    const { actor, returnId, place, text, parentId } = act;
    return this.about(act, async (tx, round) => {
      const places = placesOf((await readCopy(tx, returnId)).content);
      if (!places.has(place)) throw new DomainError('RowIsNotOfReturn', { where: place });
      await refuseStrangeThread(tx, returnId, parentId);
      const at = this.clock.now();
      const values = [this.ids.next(), returnId, parentId, place, text, round, actor.personId, at];
      await tx.run(insertComment, values);
      return { action: 'FigureCommented', data: { place, text } };
    });
  }

  resolve(act: ReturnAct & { readonly commentId: CommentId }): Promise<void> {
    const { actor, returnId, commentId } = act;
    return this.about(act, async (tx) => {
      const values = [returnId, commentId, actor.personId, this.clock.now()];
      if ((await tx.run(resolveComment, values)) === 0) {
        throw new DomainError('CommentIsNotOfReturn');
      }
      return { action: 'FigureCommentResolved', data: { commentId } };
    });
  }

  private about(
    { actor, returnId }: ReturnAct,
    work: (tx: Transaction, round: number) => Promise<Said>,
  ): Promise<void> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const one = await this.engine.loadHeld<ReturnContext, ReturnEvent>(tx, returnId);
      const post = demand(actor, 'comment', 'UnitReturn', returnFacts(one));
      const said = await work(tx, one.context.round);
      const event = trailOfReturn(tx, this.ids, this.clock.now(), { actor, post, one, ...said });
      await tx.record(event);
    });
  }
}

interface NewComment {
  readonly place: string;
  readonly text: string;
  readonly parentId: CommentId | null;
}

interface Said {
  readonly action: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** An answer belongs to a thread of the same return, and threads are one deep. */
async function refuseStrangeThread(
  tx: Transaction,
  returnId: string,
  parentId: CommentId | null,
): Promise<void> {
  if (parentId === null) return;
  const parent = (await tx.all(commentsOf, [returnId])).find(({ id }) => id === parentId);
  if (!parent || parent.parentId !== null) throw new DomainError('CommentIsNotOfReturn');
}
