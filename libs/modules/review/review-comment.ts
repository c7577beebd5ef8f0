import type { DocumentId, Id, PersonId, VersionId } from '#kernel';

export type CommentId = Id<'Comment'>;

/** What somebody said of a document; nothing here moves it. */
export interface ReviewComment {
  readonly commentId: CommentId;
  readonly documentId: DocumentId;
  readonly kind: 'comment' | 'question' | 'answer';
  /** Null for the text as it is being written. */
  readonly versionId: VersionId | null;
  readonly round: number;
  /** The section, paragraph or row it speaks of; null for the whole document. */
  readonly nodeId: Id<'Node'> | null;
  readonly personId: PersonId;
  /** Who is asked; null for the drafters, and for what asks nobody. */
  readonly askedId: PersonId | null;
  /** What an answer answers. */
  readonly answersId: CommentId | null;
  readonly text: string;
  readonly at: Date;
  readonly resolvedBy: PersonId | null;
  readonly resolvedAt: Date | null;
}

/** A comment or question to be written. */
export type NewComment = Pick<
  ReviewComment,
  'documentId' | 'versionId' | 'round' | 'nodeId' | 'personId' | 'askedId' | 'text' | 'at'
> & { readonly kind: 'comment' | 'question' };

/** Somebody turns to an existing comment; the drafters are those of the document now. */
export interface CommentAct {
  readonly documentId: DocumentId;
  readonly commentId: CommentId;
  readonly by: PersonId;
  readonly drafterIds: readonly PersonId[];
  readonly at: Date;
}

/** A comment or question with its answers, oldest first. */
export interface Thread extends ReviewComment {
  readonly answers: readonly ReviewComment[];
}
