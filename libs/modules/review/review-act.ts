import type { DocumentId, Id, PersonId, PostId, VersionId } from '#kernel';

export type ReviewedKind = 'contentCheck' | 'formCheck' | 'approval' | 'clerkReturn';

/** One recorded judgement on one exact content and one exact PDF. */
export interface ReviewAct {
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
  readonly contentHash: string;
  readonly pdfSha256: string;
  readonly round: number;
  readonly task: string;
  readonly kind: ReviewedKind;
  readonly decision: 'passed' | 'returned';
  readonly personId: PersonId;
  readonly postId: PostId;
  readonly note: string;
  readonly at: Date;
  readonly drafterIds: readonly PersonId[];
  readonly signerId: PersonId;
}

export interface ReviewComment {
  readonly commentId: Id<'Comment'>;
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
  readonly round: number;
  /** The section, paragraph or row it speaks of; null for the whole document. */
  readonly nodeId: string | null;
  readonly personId: PersonId;
  readonly text: string;
  readonly at: Date;
}
