import type { ProblemCode } from '#contracts';
import type { PersonId } from '#kernel';
import { everyReceiverIsDone, type JourneyContext } from './journey-context.js';
import type { EventOf, JourneyEvent, JourneyEventType } from './journey-events.js';
import { allTasks, currentStage, decides, openTask } from './route.js';
import { votesAgain } from './routes/one-vote.js';
import { isSameClock, stageClocks } from './routes/stage-clocks.js';
import { stagesBehind } from './routes/return-to-stage.js';

/** A rule that never bends. Named by its sentence; `breaks` says when an event would break it. */
interface Rule<Event extends JourneyEvent> {
  readonly code: ProblemCode;
  readonly breaks: (context: JourneyContext, event: Event) => boolean;
}

type By = { readonly by: PersonId } & JourneyEvent;
type Reasoned = { readonly reason: string } & JourneyEvent;
type Seen = {
  readonly round: number;
  readonly contentHash: string;
  readonly pdf: string;
} & JourneyEvent;
type OnTask = {
  readonly task: string;
  readonly by: PersonId;
  readonly actsFor?: PersonId;
} & JourneyEvent;
type OnDelivery = { readonly delivery: string } & JourneyEvent;

const isDrafter = ({ version, creator }: JourneyContext, person: PersonId): boolean =>
  version ? version.drafters.includes(person) : creator === person;

const ActsNeedAReason: Rule<Reasoned> = {
  code: 'ActsNeedAReason',
  breaks: (_, { reason }) => reason.trim() === '',
};
const SignerIsNotADrafter: Rule<EventOf<'draft.submit'>> = {
  code: 'SignerIsNotADrafter',
  breaks: (_, { version }) => version.drafters.includes(version.signer),
};
const ContentReviewerIsNotADrafter: Rule<EventOf<'draft.submit'>> = {
  code: 'ContentReviewerIsNotADrafter',
  breaks: (_, { version: { drafters, contentReviewer } }) =>
    contentReviewer !== undefined && drafters.includes(contentReviewer),
};
const WantedDateIsPast: Rule<EventOf<'draft.submit'>> = {
  code: 'WantedDateIsPast',
  breaks: (_, { version: { dueAt }, at }) => dueAt !== undefined && dueAt <= at,
};
const OnlyADrafterWithdraws: Rule<By> = {
  code: 'OnlyADrafterWithdraws',
  breaks: (context, { by }) => !isDrafter(context, by) && context.creator !== by,
};
const DrafterCannotReviewOwnDraft: Rule<By> = {
  code: 'DrafterCannotReviewOwnDraft',
  breaks: (context, { by }) => isDrafter(context, by),
};
const PdfIsPreparedBeforeReview: Rule<JourneyEvent> = {
  code: 'PdfIsPreparedBeforeReview',
  breaks: ({ preparedPdf }) => preparedPdf === null,
};
const RoundIsCurrent: Rule<{ readonly round: number } & JourneyEvent> = {
  code: 'RoundIsCurrent',
  breaks: (context, { round }) => round !== context.round,
};
const ApprovalBindsToContent: Rule<Seen> = {
  code: 'ApprovalBindsToContent',
  breaks: ({ version, preparedPdf }, { contentHash, pdf }) =>
    version?.contentHash !== contentHash || preparedPdf !== pdf,
};
const ReviewTaskIsOpen: Rule<OnTask> = {
  code: 'ReviewTaskIsOpen',
  breaks: ({ route }, { task }) => openTask(route, task) === undefined,
};
const OpinionIsNoApproval: Rule<OnTask> = {
  code: 'OpinionIsNoApproval',
  breaks: ({ route }, { task }) => openTask(route, task)?.kind === 'opinion',
};
const DecisionIsNoOpinion: Rule<OnTask> = {
  code: 'DecisionIsNoOpinion',
  breaks: ({ route }, { task }) => {
    const open = openTask(route, task);
    return open !== undefined && decides(open);
  },
};
const FinalApproverIsTheSigner: Rule<OnTask> = {
  code: 'FinalApproverIsTheSigner',
  breaks: ({ route, version }, { task, by }) =>
    openTask(route, task)?.kind === 'approval' && version?.signer !== by,
};
const ReviewTaskIsForItsAddressee: Rule<OnTask> = {
  code: 'ReviewTaskIsForItsAddressee',
  breaks: ({ route }, { task, by, actsFor }) => {
    const assignee = openTask(route, task)?.assignee;
    if (!assignee || !('personId' in assignee)) return false;
    return assignee.personId !== by && assignee.personId !== actsFor;
  },
};
const OneVoteAPersonInAQuorum: Rule<OnTask> = {
  code: 'OneVoteAPersonInAQuorum',
  breaks: ({ route }, { task, by }) => route !== null && votesAgain(route, task, by),
};
const StageIsBehindTheCurrentOne: Rule<EventOf<'review.returnToStage'>> = {
  code: 'StageIsBehindTheCurrentOne',
  breaks: ({ route }, { stage }) => !route || !stagesBehind(route).some(({ key }) => key === stage),
};
const OpinionGiverIsNotADrafter: Rule<EventOf<'review.askOpinion'>> = {
  code: 'OpinionGiverIsNotADrafter',
  breaks: (context, { person }) => isDrafter(context, person),
};
const OpinionIsAskedOnce: Rule<EventOf<'review.askOpinion'>> = {
  code: 'OpinionIsAskedOnce',
  breaks: ({ route }, { person }) =>
    route !== null &&
    allTasks(route.route).some(
      ({ assignee }) => 'personId' in assignee && assignee.personId === person,
    ),
};
const SubmissionFieldIsFixed: Rule<EventOf<'draft.amend'>> = {
  code: 'SubmissionFieldIsFixed',
  breaks: ({ route }) => !route || !currentStage(route)?.mayEdit?.includes('note'),
};
const StageClockHasStopped: Rule<
  EventOf<'clock.stageReminder' | 'clock.stageOverdue' | 'clock.stageEscalation'>
> = {
  code: 'StageClockHasStopped',
  breaks: ({ route, round }, event) =>
    event.round !== round || !route || !stageClocks(route).some(isSameClock(event)),
};
const RouteClockHasStopped: Rule<EventOf<'clock.routeOverdue'>> = {
  code: 'StageClockHasStopped',
  breaks: ({ route, round }, event) =>
    event.round !== round || route?.due === undefined || route.overdue === true,
};
const OnlyTheNamedSignerSigns: Rule<By> = {
  code: 'OnlyTheNamedSignerSigns',
  breaks: ({ version }, { by }) => version?.signer !== by,
};
const VersionIsCurrent: Rule<EventOf<'rendering.done' | 'rendering.failed'>> = {
  code: 'VersionIsCurrent',
  // A job that reports twice, or fails after it succeeded, must not change what reviewers read.
  breaks: ({ version, preparedPdf }, { versionId }) =>
    version?.versionId !== versionId || preparedPdf !== null,
};
const SigningIntentIsCurrent: Rule<
  EventOf<'signing.complete' | 'signing.abandon' | 'sealing.complete' | 'clock.intentExpired'>
> = {
  code: 'SigningIntentIsCurrent',
  breaks: ({ intent }, { intentId }) => intent !== intentId,
};
const SealNeedsAValidLeaderSignature: Rule<EventOf<'registry.register'>> = {
  code: 'SealNeedsAValidLeaderSignature',
  breaks: (_, { leaderSignatureIsValid }) => !leaderSignatureIsValid,
};
const SealNeedsALiveAuthority: Rule<EventOf<'registry.register'>> = {
  code: 'SealNeedsALiveAuthority',
  breaks: (_, { signerHasAuthority }) => !signerHasAuthority,
};
const ClerkIsNeitherDrafterNorSigner: Rule<By> = {
  code: 'ClerkIsNeitherDrafterNorSigner',
  breaks: (context, { by }) => isDrafter(context, by) || context.version?.signer === by,
};
const DeliveryBelongsToTheDocument: Rule<OnDelivery> = {
  code: 'DeliveryBelongsToTheDocument',
  breaks: ({ deliveries }, { delivery }) => !(delivery in deliveries),
};
const OnlyRefusedDeliveriesAreResent: Rule<EventOf<'dispatch.resend'>> = {
  code: 'OnlyRefusedDeliveriesAreResent',
  // One that still waits may be stuck; whether it is, the dispatch room knows.
  breaks: ({ deliveries }, { delivery }) =>
    !['refused', 'waiting'].includes(deliveries[delivery] ?? ''),
};
const AcceptedDeliveriesAreNotWaived: Rule<EventOf<'dispatch.waive'>> = {
  code: 'AcceptedDeliveriesAreNotWaived',
  breaks: ({ deliveries }, { delivery }) => deliveries[delivery] === 'accepted',
};
const DispatchNamesAReceiver: Rule<EventOf<'dispatch.start'>> = {
  code: 'DispatchNamesAReceiver',
  breaks: (_, { deliveries }) => deliveries.length === 0,
};
const DispatchStartsOnce: Rule<EventOf<'dispatch.start'>> = {
  code: 'DispatchStartsOnce',
  breaks: ({ deliveries }) => Object.keys(deliveries).length > 0,
};

const ReceiversAreServedBeforeFiling: Rule<EventOf<'document.file'>> = {
  code: 'ReceiversAreServedBeforeFiling',
  breaks: ({ version, deliveries }) =>
    !everyReceiverIsDone(deliveries) ||
    ((version?.externalReceivers ?? 0) > 0 && Object.keys(deliveries).length === 0),
};

/** What binds everybody who judges what he saw. */
const judgement = [
  DrafterCannotReviewOwnDraft,
  RoundIsCurrent,
  PdfIsPreparedBeforeReview,
  ApprovalBindsToContent,
  ReviewTaskIsOpen,
] as const;

type RulesByEvent = { readonly [Type in JourneyEventType]: readonly Rule<EventOf<Type>>[] };

/** Which rules bind which event. The order is the order in which a refusal names them. */
export const rulesOf: RulesByEvent = {
  'document.create': [],
  'draft.submit': [SignerIsNotADrafter, ContentReviewerIsNotADrafter, WantedDateIsPast],
  'draft.withdraw': [OnlyADrafterWithdraws],
  'draft.amend': [OnlyADrafterWithdraws, RoundIsCurrent, SubmissionFieldIsFixed],
  'document.cancel': [ActsNeedAReason, OnlyADrafterWithdraws],
  'rendering.done': [VersionIsCurrent],
  'rendering.failed': [VersionIsCurrent],
  'review.approve': [
    ...judgement,
    OpinionIsNoApproval,
    FinalApproverIsTheSigner,
    ReviewTaskIsForItsAddressee,
    OneVoteAPersonInAQuorum,
  ],
  'review.object': [
    ...judgement,
    OpinionIsNoApproval,
    FinalApproverIsTheSigner,
    ReviewTaskIsForItsAddressee,
    OneVoteAPersonInAQuorum,
    ActsNeedAReason,
  ],
  'review.opine': [...judgement, DecisionIsNoOpinion, ReviewTaskIsForItsAddressee],
  'review.askOpinion': [
    RoundIsCurrent,
    PdfIsPreparedBeforeReview,
    OpinionGiverIsNotADrafter,
    OpinionIsAskedOnce,
  ],
  'review.return': [
    DrafterCannotReviewOwnDraft,
    RoundIsCurrent,
    PdfIsPreparedBeforeReview,
    ActsNeedAReason,
  ],
  'review.returnToStage': [
    DrafterCannotReviewOwnDraft,
    RoundIsCurrent,
    PdfIsPreparedBeforeReview,
    ActsNeedAReason,
    StageIsBehindTheCurrentOne,
  ],
  'signing.open': [OnlyTheNamedSignerSigns, RoundIsCurrent, ApprovalBindsToContent],
  'signing.complete': [SigningIntentIsCurrent, OnlyTheNamedSignerSigns],
  'signing.abandon': [SigningIntentIsCurrent],
  'clerk.return': [ClerkIsNeitherDrafterNorSigner, ActsNeedAReason],
  'registry.register': [
    ClerkIsNeitherDrafterNorSigner,
    SealNeedsAValidLeaderSignature,
    SealNeedsALiveAuthority,
  ],
  'sealing.open': [ClerkIsNeitherDrafterNorSigner],
  'sealing.complete': [SigningIntentIsCurrent, ClerkIsNeitherDrafterNorSigner],
  'sealing.giveUp': [ClerkIsNeitherDrafterNorSigner, ActsNeedAReason],
  'dispatch.start': [DispatchNamesAReceiver, DispatchStartsOnce],
  'dispatch.handedOver': [DeliveryBelongsToTheDocument],
  'dispatch.answered': [DeliveryBelongsToTheDocument],
  'dispatch.resend': [DeliveryBelongsToTheDocument, OnlyRefusedDeliveriesAreResent],
  'dispatch.waive': [DeliveryBelongsToTheDocument, AcceptedDeliveriesAreNotWaived, ActsNeedAReason],
  'document.file': [ReceiversAreServedBeforeFiling],
  'document.recall': [ActsNeedAReason],
  'document.replace': [ActsNeedAReason],
  'document.correct': [ActsNeedAReason],
  'clock.deadlinePassed': [],
  'clock.stageReminder': [StageClockHasStopped],
  'clock.stageOverdue': [StageClockHasStopped],
  'clock.stageEscalation': [StageClockHasStopped],
  'clock.routeOverdue': [RouteClockHasStopped],
  'clock.intentExpired': [SigningIntentIsCurrent],
};

/** Code of the first rule the event would break, or null. */
export function brokenRule(context: JourneyContext, event: JourneyEvent): ProblemCode | null {
  const rules = rulesOf[event.type] as readonly Rule<JourneyEvent>[];
  return rules.find(({ breaks }) => breaks(context, event))?.code ?? null;
}
