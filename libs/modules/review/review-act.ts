import type { DocumentId, PersonId, PostId, VersionId } from '#kernel';

export type ReviewedKind =
  | 'opinion'
  | 'contentCheck'
  | 'formCheck'
  | 'initial'
  | 'approval'
  | 'clerkReturn';

/** One recorded judgement on one exact content and one exact PDF. */
export interface ReviewAct {
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
  readonly contentHash: string;
  readonly pdfSha256: string;
  readonly round: number;
  readonly task: string;
  readonly kind: ReviewedKind;
  readonly decision: 'passed' | 'returned' | 'objected' | 'advised';
  readonly personId: PersonId;
  readonly postId: PostId;
  readonly note: string;
  readonly at: Date;
  readonly drafterIds: readonly PersonId[];
  readonly signerId: PersonId;
  /** Whom the person stood in for, and by which paper. */
  readonly actsFor: PersonId | null;
  readonly basis: string | null;
  /** The task whose act passed this one too. */
  readonly mergedWith: string | null;
}
