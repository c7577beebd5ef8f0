import type { commentsContract, ParsedRequest } from '#contracts';
import { DomainError, type Clock, type DocumentId, type Ids } from '#kernel';
import { DraftingFacade } from '#modules/drafting';
import { demand, trailActor, type Actor, type ActorPost } from '#modules/organisation';
import { ReviewFacade, type CommentId } from '#modules/review';
import { CLOCK, IDS, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { discussionOf, type Discussion } from '../../queries/document/discussion.js';
import { ReadDocument } from '../../queries/document/read-document.js';

type NewComment = ParsedRequest<typeof commentsContract.write>['body'];

/** What one of the document's people does in the discussion, inside one transaction. */
interface Turn extends Discussion {
  readonly tx: Transaction;
  readonly round: number;
  readonly post: ActorPost;
  readonly at: Date;
}

/** Comments, questions and answers beside a document. None of them moves it. */
@Injectable()
export class DiscussDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: ReadDocument,
    private readonly drafting: DraftingFacade,
    private readonly review: ReviewFacade,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  list(actor: Actor, documentId: DocumentId) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const journey = await this.documents.readable(tx, actor, documentId);
      const discussion = await discussionOf(tx, this.drafting, actor, journey);
      const threads = await this.review.threads(tx, documentId);
      const { mayWrite, others } = discussion;
      return { comments: threads.map(discussion.tell), mayWrite, askable: others };
    });
  }

  write(actor: Actor, documentId: DocumentId, { kind, text, versionId, nodeId, to }: NewComment) {
    return this.inTurn(actor, documentId, async (turn) => {
      const { tx, round, at } = turn;
      await this.demandPlace(tx, documentId, versionId, nodeId);
      const asked = askedBy(kind, to, turn);
      const commentId = await this.review.comment(tx, {
        documentId,
        kind,
        versionId,
        round,
        nodeId,
        personId: actor.personId,
        askedId: asked,
        text,
        at,
      });
      const action = kind === 'question' ? 'QuestionAsked' : 'CommentWritten';
      const facts = { commentId, versionId, round, nodeId, text };
      await this.record(actor, documentId, turn, action, asked ? { ...facts, to: asked } : facts);
      return commentId;
    });
  }

  answer(actor: Actor, documentId: DocumentId, commentId: CommentId, text: string) {
    return this.inTurn(actor, documentId, async (turn) => {
      const act = { documentId, commentId, by: actor.personId, drafterIds: turn.drafters };
      const { personId: to } = await this.review.answer(turn.tx, { ...act, at: turn.at, text });
      await this.record(actor, documentId, turn, 'CommentAnswered', { commentId, text, to });
      return commentId;
    });
  }

  resolve(actor: Actor, documentId: DocumentId, commentId: CommentId) {
    return this.inTurn(actor, documentId, async (turn) => {
      const act = { documentId, commentId, by: actor.personId, drafterIds: turn.drafters };
      const { personId: to } = await this.review.resolve(turn.tx, { ...act, at: turn.at });
      await this.record(actor, documentId, turn, 'CommentResolved', { commentId, to });
      return commentId;
    });
  }

  /** One act of somebody who reads the document and takes part in it; answers with the comment. */
  private inTurn(
    actor: Actor,
    documentId: DocumentId,
    act: (turn: Turn) => Promise<CommentId>,
  ): Promise<ReturnType<Discussion['tell']>> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const journey = await this.documents.readable(tx, actor, documentId);
      const discussion = await discussionOf(tx, this.drafting, actor, journey);
      const post = demand(actor, 'comment', 'Document', discussion.facts);
      const { round } = journey.context;
      const commentId = await act({ ...discussion, tx, round, post, at: this.clock.now() });
      const threads = await this.review.threads(tx, documentId);
      const thread = threads.find((one) => one.commentId === commentId);
      if (!thread) throw new Error('A comment that was just written is not there.');
      return discussion.tell(thread);
    });
  }

  /** The text the writer looks at is of this document, and has the place he speaks of. */
  private async demandPlace(
    tx: Transaction,
    documentId: DocumentId,
    versionId: NewComment['versionId'],
    nodeId: NewComment['nodeId'],
  ): Promise<void> {
    const version = versionId && (await this.drafting.version(tx, versionId));
    if (version && version.documentId !== documentId)
      throw new DomainError('VersionIsUnknown', { versionId });
    const { content } = version ? version.draft : await this.drafting.workingCopy(tx, documentId);
    if (nodeId !== null && !this.drafting.places(content).has(nodeId))
      throw new DomainError('CommentPlaceIsUnknown', { nodeId });
  }

  private record(
    actor: Actor,
    documentId: DocumentId,
    { tx, post, at }: Turn,
    action: string,
    data: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return tx.record({
      id: this.ids.next<'TrailEvent'>(),
      bodyId: tx.bodyId,
      at,
      actor: trailActor(actor, post),
      action,
      subject: { type: 'document', id: documentId },
      subjectVersion: 0,
      data,
    });
  }
}

/** A comment asks nobody; a question to a drafter is one to the drafters. */
function askedBy(kind: NewComment['kind'], to: NewComment['to'], { drafters, others }: Turn) {
  if (kind === 'comment' || to === null || drafters.includes(to)) return null;
  if (others.some(({ id }) => id === to)) return to;
  throw new DomainError('QuestionGoesToWhoTakesPart', { to });
}
