import type { IntentId, PersonId, UnitId, VersionId } from '#kernel';
import type { DocumentTypeCode } from '#nd30';
import type { RouteProgress } from './route.js';

/** What was submitted for review: content that nobody can change any more. */
export interface SubmittedVersion {
  readonly versionId: VersionId;
  readonly contentHash: string;
  /** Everybody whose edits entered this version. */
  readonly drafters: readonly PersonId[];
  /** The person of the frozen signature block. */
  readonly signer: PersonId;
  /** Recipients outside the body; none means the document ends with filing. */
  readonly externalReceivers: number;
  /** What the drafter said on submitting (lời trình). */
  readonly note?: string;
  /** The moment by which the drafter asks for the review, ISO 8601. */
  readonly dueAt?: string;
  /** The head of the drafting unit who was asked to check the content. */
  readonly contentReviewer?: PersonId;
}

export interface RegisteredNumber {
  readonly entryId: string;
  readonly number: number;
  /** As printed: `08/KH-TTYT`. */
  readonly code: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** An annex that is a file of its own, as it was rendered; the document's PDF names its hash. */
export interface PreparedAnnex {
  /** `Phụ lục II: Phân công nhiệm vụ` */
  readonly title: string;
  readonly pages: number;
  readonly prepared: string;
}

export interface AnnexFile extends PreparedAnnex {
  /** SHA-256 of the sealed file. */
  readonly issued: string | null;
}

export type DeliveryState =
  | 'waiting'
  | 'handedOver'
  | 'arrived'
  | 'accepted'
  | 'refused'
  | 'waived';

/** From when to when it was out of the drafter's hands, ISO 8601. */
export type Stretch = readonly [from: string, to: string];

export interface JourneyContext {
  readonly docType: DocumentTypeCode;
  readonly creator: PersonId;
  readonly unitId: UnitId;
  /** 0 before the first submission; each submission begins a new round. */
  readonly round: number;
  readonly version: SubmittedVersion | null;
  readonly route: RouteProgress | null;
  /** Of earlier submissions: the limit of a route counts only these. */
  readonly stretches: readonly Stretch[];
  /** SHA-256 of revision 0, once it is rendered and its fields are prepared. */
  readonly preparedPdf: string | null;
  /** Of all files together. */
  readonly pages: number | null;
  /** Beside the PDF; undefined in documents that began before annexes could be files. */
  readonly annexFiles?: readonly AnnexFile[];
  /** The open signing intent: the leader's in `signing`, the seal's in `issuing`. */
  readonly intent: IntentId | null;
  /** When the leader's open intent runs out, ISO 8601. */
  readonly intentExpiresAt: string | null;
  readonly leaderPdf: string | null;
  readonly registration: RegisteredNumber | null;
  readonly issuedPdf: string | null;
  readonly deliveries: Readonly<Record<string, DeliveryState>>;
  /** Legal deadline of the current stretch, ISO 8601; null when none runs. */
  readonly deadline: string | null;
  /** True once the deadline of the current stretch has passed. */
  readonly late: boolean;
}

export interface JourneyInput {
  readonly docType: DocumentTypeCode;
  readonly creator: PersonId;
  readonly unitId: UnitId;
}

export const newJourney = (input: JourneyInput): JourneyContext => ({
  ...input,
  round: 0,
  stretches: [],
  ...nothingSubmitted,
});

/** What a return to the drafter forgets; the kept facts are rows of the rooms and of the trail. */
export const nothingSubmitted = {
  version: null,
  route: null,
  preparedPdf: null,
  pages: null,
  annexFiles: [],
  intent: null,
  intentExpiresAt: null,
  leaderPdf: null,
  registration: null,
  issuedPdf: null,
  deliveries: {},
  deadline: null,
  late: false,
} as const;

/** Accepted, or released from answering with a reason. */
export const everyReceiverIsDone = (deliveries: JourneyContext['deliveries']): boolean =>
  Object.values(deliveries).every((state) => state === 'accepted' || state === 'waived');
