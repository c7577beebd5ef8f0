import type { IntentId, VersionId } from '#kernel';
import type { JourneyContext, SubmittedVersion } from '../journey-context.js';
import type { EventOf, JourneyEventType } from '../journey-events.js';
import { decides, openTasks, type ReviewKind, type Route } from '../route.js';
import { cast } from './cast.js';

export const at = '2026-03-04T02:00:00.000Z';
export const deadline = '2026-03-05T10:00:00.000Z';
export const reason = 'Sai căn cứ.';
const hash = (letter: string, round: number) => `${letter}${round}`.padEnd(64, '0');

export const aRoute: Route = {
  name: 'ke-hoach',
  version: 1,
  stages: [
    {
      key: 'check',
      tasks: [
        { key: 'content', kind: 'contentCheck', assignee: { personId: cast.head } },
        { key: 'form', kind: 'formCheck', assignee: { role: 'formChecker', unitId: null } },
      ],
    },
    {
      key: 'approve',
      tasks: [{ key: 'approve', kind: 'approval', assignee: { personId: cast.signer } }],
    },
  ],
};

/** With all that a route may ask: an opinion, a limit with its clocks, an initial, a field to amend. */
export const aRichRoute: Route = {
  ...aRoute,
  name: 'quyet-dinh',
  title: 'Quyết định',
  limitHours: 16,
  stages: [
    {
      key: 'consult',
      title: 'Lấy ý kiến',
      tasks: [{ key: 'advice', kind: 'opinion', assignee: { personId: cast.other } }],
    },
    {
      key: 'check',
      title: 'Kiểm tra',
      tasks: aRoute.stages[0]?.tasks ?? [],
      limit: {
        hours: 8,
        remindBefore: 2,
        escalateAfter: 4,
        escalateTo: { role: 'director', unitId: null },
      },
      mayEdit: ['note'],
    },
    {
      key: 'initial',
      title: 'Ký nháy',
      quorum: 'any',
      tasks: [
        { key: 'initial', kind: 'initial', assignee: { personId: cast.head } },
        { key: 'second', kind: 'initial', assignee: { personId: cast.formChecker } },
      ],
    },
    { key: 'approve', title: 'Duyệt', tasks: aRoute.stages[1]?.tasks ?? [] },
  ],
};

/** When the check of the rich route is due, as an event offers it. */
export const times = {
  check: {
    due: deadline,
    remind: '2026-03-05T08:00:00.000Z',
    escalate: '2026-03-06T03:00:00.000Z',
  },
};

export const reviewerOf: Readonly<Record<ReviewKind, keyof typeof cast>> = {
  opinion: 'other',
  initial: 'head',
  contentCheck: 'head',
  formCheck: 'formChecker',
  approval: 'signer',
};

export const aVersion = (round: number, externalReceivers: number): SubmittedVersion => ({
  versionId: `v${round}` as VersionId,
  contentHash: hash('c', round),
  drafters: [cast.drafter],
  signer: cast.signer,
  externalReceivers,
});

export type RightEvents = { readonly [Type in JourneyEventType]: EventOf<Type> };

/** Each event as the right person would send it now; whether its time has come is another matter. */
export function rightEvents(context: JourneyContext, receivers = 1, route = aRoute): RightEvents {
  const { round, version } = context;
  const by = (by: keyof typeof cast) => ({ by: cast[by], at });
  const seen = { round, contentHash: version?.contentHash ?? '', pdf: context.preparedPdf ?? '' };
  const versionId = version?.versionId ?? ('' as VersionId);
  const intentId = context.intent ?? (`i${round}` as IntentId);
  const open = context.route ? openTasks(context.route) : [];
  const task = open.find(decides);
  const opinion = open.find(({ kind }) => kind === 'opinion');
  const ofStage = { round, stage: 'check' };
  const deliveries = Array.from({ length: receivers }, (_, n) => `d${n + 1}`);
  const delivery = Object.keys(context.deliveries)[0] ?? 'd1';
  const registration = { entryId: `e${round}`, number: 8, code: '08/KH-TTYT', date: '2026-03-04' };
  return {
    'document.create': { type: 'document.create', ...by('drafter') },
    'draft.submit': {
      type: 'draft.submit',
      ...by('drafter'),
      version: aVersion(round + 1, receivers),
      route,
      ...(route.limitHours ? { due: deadline } : {}),
    },
    'draft.withdraw': { type: 'draft.withdraw', ...by('drafter') },
    'document.cancel': { type: 'document.cancel', ...by('drafter'), reason },
    'draft.amend': { type: 'draft.amend', ...by('drafter'), round, note: 'Trình gấp.' },
    'rendering.done': {
      type: 'rendering.done',
      versionId,
      pdf: hash('a', round),
      pages: 13,
      annexFiles: [{ title: 'Phụ lục', pages: 2, prepared: hash('e', round) }],
      times,
    },
    'rendering.failed': { type: 'rendering.failed', versionId, finding: 'Phụ lục I trống.' },
    'review.approve': {
      type: 'review.approve',
      ...by(reviewerOf[task?.kind ?? 'approval']),
      ...seen,
      task: task?.key ?? 'approve',
    },
    'review.object': {
      type: 'review.object',
      ...by(reviewerOf[task?.kind ?? 'approval']),
      ...seen,
      task: task?.key ?? 'approve',
      reason,
    },
    'review.opine': {
      type: 'review.opine',
      ...by('other'),
      ...seen,
      task: opinion?.key ?? 'advice',
    },
    'review.askOpinion': {
      type: 'review.askOpinion',
      ...by('head'),
      round,
      person: cast.clerk,
      question: 'Có trùng với sổ không?',
    },
    'review.return': { type: 'review.return', ...by('head'), round, reason },
    'review.returnToStage': {
      type: 'review.returnToStage',
      ...by('signer'),
      ...ofStage,
      reason,
      times,
    },
    'signing.open': {
      type: 'signing.open',
      ...by('signer'),
      ...seen,
      intentId,
      expiresAt: deadline,
    },
    'signing.complete': {
      type: 'signing.complete',
      ...by('signer'),
      intentId,
      pdf: hash('b', round),
      deadline,
      authority: 'KT. Giám đốc',
    },
    'signing.abandon': { type: 'signing.abandon', intentId, reason },
    'clerk.return': { type: 'clerk.return', ...by('clerk'), reason },
    'registry.register': {
      type: 'registry.register',
      ...by('clerk'),
      registration,
      intentId: `s${round}` as IntentId,
      leaderSignatureIsValid: true,
      signerHasAuthority: true,
    },
    'sealing.open': { type: 'sealing.open', ...by('clerk'), intentId: `s${round}` as IntentId },
    'sealing.complete': {
      type: 'sealing.complete',
      ...by('clerk'),
      intentId,
      pdf: hash('d', round),
      annexes: [{ title: 'Phụ lục', pdf: hash('f', round) }],
      deadline,
    },
    'sealing.giveUp': { type: 'sealing.giveUp', ...by('clerk'), reason },
    'dispatch.start': { type: 'dispatch.start', ...by('clerk'), deliveries },
    'dispatch.handedOver': { type: 'dispatch.handedOver', delivery },
    'dispatch.answered': { type: 'dispatch.answered', delivery, answer: 'accepted', reason: null },
    'dispatch.resend': { type: 'dispatch.resend', ...by('clerk'), delivery },
    'dispatch.waive': { type: 'dispatch.waive', ...by('clerk'), delivery, reason },
    'document.file': { type: 'document.file', ...by('clerk') },
    'document.recall': { type: 'document.recall', ...by('signer'), reason },
    'document.replace': { type: 'document.replace', ...by('signer'), reason, replacement: 'x' },
    'document.correct': { type: 'document.correct', ...by('signer'), reason, correction: 'x' },
    'clock.deadlinePassed': { type: 'clock.deadlinePassed' },
    'clock.stageReminder': { type: 'clock.stageReminder', ...ofStage },
    'clock.stageOverdue': { type: 'clock.stageOverdue', ...ofStage },
    'clock.stageEscalation': { type: 'clock.stageEscalation', ...ofStage },
    'clock.routeOverdue': { type: 'clock.routeOverdue', round },
    'clock.intentExpired': { type: 'clock.intentExpired', intentId },
  };
}
