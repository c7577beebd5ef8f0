import type { MachineState, TrailEntry } from '#engine';
import type { JourneyContext } from './journey-context.js';
import type { JourneyEvent, JourneyEventType } from './journey-events.js';
import { allTasks, currentStage, openDecisionsOf, type Route } from './route.js';

/** The past tense of each event, as it stands in the trail. Stable: rows exist. */
export const actionOf: Readonly<Record<JourneyEventType, string>> = {
  'document.create': 'DocumentCreated',
  'draft.submit': 'DocumentSubmitted',
  'draft.amend': 'SubmissionAmended',
  'draft.withdraw': 'DocumentWithdrawn',
  'document.cancel': 'DocumentCancelled',
  'rendering.done': 'PdfPrepared',
  'rendering.failed': 'PdfFailed',
  'review.approve': 'ReviewPassed',
  'review.object': 'ReviewObjected',
  'review.opine': 'OpinionGiven',
  'review.askOpinion': 'OpinionAsked',
  'review.return': 'DocumentReturned',
  'review.returnToStage': 'ReturnedToStage',
  'signing.open': 'SigningOpened',
  'signing.complete': 'LeaderSigned',
  'signing.abandon': 'SigningAbandoned',
  'clerk.return': 'DocumentReturnedByClerk',
  'registry.register': 'NumberTaken',
  'sealing.open': 'SealingReopened',
  'sealing.complete': 'DocumentIssued',
  'sealing.giveUp': 'NumberVoided',
  'dispatch.start': 'DispatchStarted',
  'dispatch.handedOver': 'PackageHandedOver',
  'dispatch.answered': 'ReceiverAnswered',
  'dispatch.resend': 'PackageResent',
  'dispatch.waive': 'DeliveryWaived',
  'document.file': 'DocumentFiled',
  'document.recall': 'DocumentRecalled',
  'document.replace': 'DocumentReplaced',
  'document.correct': 'DocumentCorrected',
  'clock.deadlinePassed': 'LegalDeadlinePassed',
  'clock.stageReminder': 'StageReminded',
  'clock.stageOverdue': 'StageOverdue',
  'clock.stageEscalation': 'StageEscalated',
  'clock.routeOverdue': 'RouteOverdue',
  'clock.intentExpired': 'SigningExpired',
};

/** What was done, to which exact content, with which files. The route itself is told by name only. */
export function trailOf(
  event: JourneyEvent,
  before: MachineState<JourneyContext> | null,
  after: MachineState<JourneyContext>,
): TrailEntry {
  const { type, ...facts } = event;
  const version = after.context.version ?? before?.context.version;
  return {
    action: actionOf[type],
    data: {
      ...withoutActor(facts),
      ...judgedBy(event, before, after),
      ...toldByClock(event, after),
      ...('route' in event ? { route: `${event.route.name}@${event.route.version}` } : {}),
      from: before?.state ?? null,
      to: after.state,
      round: after.context.round,
      contentHash: version?.contentHash ?? null,
      late: after.context.late,
    },
  };
}

/** What was judged, with tasks of later stages that the same act of the same person passed. */
function judgedBy(
  event: JourneyEvent,
  before: MachineState<JourneyContext> | null,
  { context }: MachineState<JourneyContext>,
) {
  const route = before?.context.route;
  if (!route || !('task' in event)) return {};
  const merged = context.route?.votes.filter(({ mergedWith }) => mergedWith === event.task) ?? [];
  const alsoPassed = merged.map(({ task }) => task);
  const kinds = [event.task, ...alsoPassed].map((task) => kindOf(route.route, task));
  return { kinds, ...(alsoPassed.length > 0 ? { alsoPassed } : {}) };
}

const kindOf = (route: Route, task: string): string =>
  allTasks(route).find(({ key }) => key === task)?.kind ?? task;

/** Whom a clock of a stage tells: who is waited for, and from the escalation on whom it is reported to. */
function toldByClock(event: JourneyEvent, { context: { route } }: MachineState<JourneyContext>) {
  if (!route || !('stage' in event) || !event.type.startsWith('clock.')) return {};
  const waitingFor = openDecisionsOf(route).map(({ assignee }) => assignee);
  const limit = currentStage(route)?.limit;
  const above = event.type === 'clock.stageEscalation' ? limit?.escalateTo : undefined;
  return { waitingFor, ...(above ? { reportedTo: above } : {}) };
}

/** Who and when stand in the event's own fields; offered times are no fact yet. */
const withoutActor = (facts: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => !['by', 'at', 'times'].includes(key)));
