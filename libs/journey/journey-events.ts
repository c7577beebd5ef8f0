import type { IntentId, PersonId, VersionId } from '#kernel';
import type {
  DeliveryState,
  PreparedAnnex,
  RegisteredNumber,
  SubmittedVersion,
} from './journey-context.js';
import type { Route } from './route.js';
import type { OfferedTimes } from './routes/stage-times.js';

/** What a reviewer had before his eyes; an act on anything else is stale. */
interface Seen {
  readonly round: number;
  readonly contentHash: string;
  readonly pdf: string;
}

interface Act {
  readonly by: PersonId;
  readonly at: string;
}

interface Reasoned extends Act {
  readonly reason: string;
}

/** Whom a person stands in for, and by which paper. */
interface Standing {
  readonly actsFor?: PersonId;
  readonly basis?: string;
}

/** May open stages: when each of them would then be due. */
interface MayOpenStages {
  readonly times?: OfferedTimes;
}

interface OfStage {
  readonly round: number;
  readonly stage: string;
}

/** How content was looked at that was approved together with others. */
export interface ApprovalEvidence {
  /** When the approver opened it, as his screen says; null when he did not. */
  readonly openedAt: string | null;
  /** How many were approved at one stroke. */
  readonly together: number;
}

export type JourneyEvent =
  | ({ readonly type: 'document.create' } & Act)
  | ({
      readonly type: 'draft.submit';
      readonly version: SubmittedVersion;
      readonly route: Route;
      /** By when the whole route should be walked. */
      readonly due?: string;
    } & Act)
  | ({ readonly type: 'draft.amend'; readonly round: number; readonly note: string } & Act)
  | ({ readonly type: 'draft.withdraw' } & Act)
  | ({ readonly type: 'document.cancel' } & Reasoned)
  | ({
      readonly type: 'rendering.done';
      readonly versionId: VersionId;
      readonly pdf: string;
      /** Of all files together. */
      readonly pages: number;
      readonly annexFiles?: readonly PreparedAnnex[];
    } & MayOpenStages)
  | {
      readonly type: 'rendering.failed';
      readonly versionId: VersionId;
      readonly finding: string;
    }
  | ({
      readonly type: 'review.approve';
      readonly task: string;
      readonly evidence?: ApprovalEvidence;
    } & Act &
      Seen &
      Standing &
      MayOpenStages)
  | ({ readonly type: 'review.object'; readonly task: string } & Reasoned & Seen & Standing)
  | ({ readonly type: 'review.opine'; readonly task: string } & Act & Seen & Standing)
  | ({
      readonly type: 'review.askOpinion';
      readonly round: number;
      readonly person: PersonId;
      readonly question: string;
    } & Act)
  | ({ readonly type: 'review.return'; readonly round: number } & Reasoned & Standing)
  | ({ readonly type: 'review.returnToStage' } & OfStage & Reasoned & Standing & MayOpenStages)
  | ({
      readonly type: 'signing.open';
      readonly intentId: IntentId;
      readonly expiresAt: string;
    } & Act &
      Seen)
  | ({
      readonly type: 'signing.complete';
      readonly intentId: IntentId;
      readonly pdf: string;
      readonly deadline: string;
      /** On what ground he signed, in words. */
      readonly authority: string;
    } & Act)
  | { readonly type: 'signing.abandon'; readonly intentId: IntentId; readonly reason: string }
  | ({ readonly type: 'clerk.return' } & Reasoned)
  | ({
      readonly type: 'registry.register';
      readonly registration: RegisteredNumber;
      readonly intentId: IntentId;
      /** Judged on the file itself, just before. */
      readonly leaderSignatureIsValid: boolean;
      readonly signerHasAuthority: boolean;
    } & Act)
  | ({ readonly type: 'sealing.open'; readonly intentId: IntentId } & Act)
  | ({
      readonly type: 'sealing.complete';
      readonly intentId: IntentId;
      readonly pdf: string;
      /** The sealed annexes that are files of their own, in their order. */
      readonly annexes?: readonly { readonly title: string; readonly pdf: string }[];
      readonly deadline: string;
    } & Act)
  | ({ readonly type: 'sealing.giveUp' } & Reasoned)
  | ({ readonly type: 'dispatch.start'; readonly deliveries: readonly string[] } & Act)
  | { readonly type: 'dispatch.handedOver'; readonly delivery: string }
  | {
      readonly type: 'dispatch.answered';
      readonly delivery: string;
      readonly answer: Extract<DeliveryState, 'arrived' | 'accepted' | 'refused'>;
      readonly reason: string | null;
    }
  | ({ readonly type: 'dispatch.resend'; readonly delivery: string } & Act)
  | ({ readonly type: 'dispatch.waive'; readonly delivery: string } & Reasoned)
  | ({ readonly type: 'document.file' } & Act)
  | ({ readonly type: 'document.recall' } & Reasoned)
  | ({ readonly type: 'document.replace'; readonly replacement: string } & Reasoned)
  | ({ readonly type: 'document.correct'; readonly correction: string } & Reasoned)
  | { readonly type: 'clock.deadlinePassed' }
  | ({ readonly type: 'clock.stageReminder' } & OfStage)
  | ({ readonly type: 'clock.stageOverdue' } & OfStage)
  | ({ readonly type: 'clock.stageEscalation' } & OfStage)
  | { readonly type: 'clock.routeOverdue'; readonly round: number }
  | { readonly type: 'clock.intentExpired'; readonly intentId: IntentId };

export type JourneyEventType = JourneyEvent['type'];
export type EventOf<Type extends JourneyEventType> = Extract<JourneyEvent, { type: Type }>;
