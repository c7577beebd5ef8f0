import { assign, setup } from 'xstate';
import * as change from './journey-changes.js';
import {
  everyReceiverIsDone,
  newJourney,
  type JourneyContext,
  type JourneyInput,
} from './journey-context.js';
import type { JourneyEvent } from './journey-events.js';
import { everyDutyIsDone, isComplete } from './route.js';
import { isHopeless } from './routes/hopeless.js';
import { brokenRule } from './rules.js';

/** Every step of a person or a room is held against the rules of `rules.ts` first. */
const allowed = 'noRuleIsBroken' as const;
const backToDraft = { target: 'drafted', guard: allowed, actions: 'forgetSubmission' } as const;
const deadline = { 'clock.deadlinePassed': { actions: 'noteLateness' } } as const;

/** What may still happen once the document is out (NĐ 30/2020 Đ18). */
const afterIssue = {
  'document.recall': { target: 'recalled', guard: allowed },
  'document.replace': { target: 'replaced', guard: allowed },
  'document.correct': { guard: allowed, actions: 'noteCorrection' },
} as const;

/** Counts a receiver's news; the last of them takes the document on. */
const countNews = { guard: allowed, actions: ['keepDeliveryState', 'stopDeadline'] } as const;
const lastNews = { ...countNews, target: 'acknowledged', guard: 'isTheLastNews' } as const;

const journey = setup({
  types: {
    context: {} as JourneyContext,
    events: {} as JourneyEvent,
    input: {} as JourneyInput,
  },
  guards: {
    noRuleIsBroken: ({ context, event }) => brokenRule(context, event) === null,
    isTheLastVote: (step) => {
      if (brokenRule(step.context, step.event) !== null) return false;
      const route = change.routeAfter(step);
      return isComplete(route) && everyDutyIsDone(route, step.context.version?.signer);
    },
    isTheEndOfHope: (step) =>
      brokenRule(step.context, step.event) === null && isHopeless(change.routeAfter(step)),
    isTheLastNews: (step) =>
      brokenRule(step.context, step.event) === null &&
      everyReceiverIsDone(change.deliveriesAfter(step)),
  },
  actions: {
    beginRound: assign(change.beginRound),
    keepPreparedPdf: assign(change.keepPreparedPdf),
    keepVote: assign(change.keepVote),
    keepIntent: assign(change.keepIntent),
    keepLeaderPdf: assign(change.keepLeaderPdf),
    keepRegistration: assign(change.keepRegistration),
    keepIssuedPdf: assign(change.keepIssuedPdf),
    keepDeliveries: assign(change.keepDeliveries),
    keepDeliveryState: assign(change.keepDeliveryState),
    forgetIntent: assign(change.forgetIntent),
    forgetSubmission: assign(change.forgetSubmission),
    keepNote: assign(change.keepNote),
    keepQuestion: assign(change.keepQuestion),
    beginAtStage: assign(change.beginAtStage),
    noteStageClock: assign(change.noteStageClock),
    noteRouteOverdue: assign(change.noteRouteOverdue),
    voidRegistration: assign({ registration: null, intent: null }),
    stopDeadline: assign({ deadline: null }),
    noteLateness: assign({ late: true, deadline: null }),
    render: () => {},
    // The trail keeps it; a step without an action would count as no step at all.
    noteCorrection: () => {},
  },
});

/** Every state with what leads out of it, as it was before routes were data. */
const states = {
  drafted: {
    on: {
      'draft.submit': { target: 'inReview', guard: allowed, actions: ['beginRound', 'render'] },
      'document.cancel': { target: 'cancelled', guard: allowed },
    },
  },
  inReview: {
    on: {
      'rendering.done': { guard: allowed, actions: 'keepPreparedPdf' },
      'rendering.failed': backToDraft,
      'review.approve': [
        { target: 'approved', guard: 'isTheLastVote', actions: 'keepVote' },
        { guard: allowed, actions: 'keepVote' },
      ],
      'review.return': backToDraft,
      'draft.withdraw': backToDraft,
    },
  },
  approved: {
    on: {
      'signing.open': { target: 'signing', guard: allowed, actions: 'keepIntent' },
      'review.return': backToDraft,
      'draft.withdraw': backToDraft,
    },
  },
  signing: {
    on: {
      'signing.complete': { target: 'leaderSigned', guard: allowed, actions: 'keepLeaderPdf' },
      'signing.abandon': { target: 'approved', guard: allowed, actions: 'forgetIntent' },
      'clock.intentExpired': { target: 'approved', guard: allowed, actions: 'forgetIntent' },
      'draft.withdraw': backToDraft,
    },
  },
  leaderSigned: {
    on: {
      'registry.register': {
        target: 'issuing',
        guard: allowed,
        actions: ['keepRegistration', 'keepIntent'],
      },
      'clerk.return': backToDraft,
      ...deadline,
    },
  },
  issuing: {
    on: {
      // A seal that ran out of time is tried again over the same number.
      'sealing.open': { guard: allowed, actions: 'keepIntent' },
      'sealing.complete': { target: 'issued', guard: allowed, actions: 'keepIssuedPdf' },
      'sealing.giveUp': { target: 'leaderSigned', guard: allowed, actions: 'voidRegistration' },
      ...deadline,
    },
  },
  issued: {
    on: {
      'dispatch.start': { guard: allowed, actions: 'keepDeliveries' },
      'dispatch.handedOver': { ...countNews, target: 'sent' },
      // An answer may overtake the report that the package was handed over.
      'dispatch.answered': [lastNews, { ...countNews, target: 'sent' }],
      'dispatch.waive': [lastNews, { guard: allowed, actions: 'keepDeliveryState' }],
      'dispatch.resend': { guard: allowed, actions: 'keepDeliveryState' },
      'document.file': { target: 'filed', guard: allowed },
      ...afterIssue,
      ...deadline,
    },
  },
  sent: {
    on: {
      'dispatch.handedOver': countNews,
      'dispatch.answered': [lastNews, countNews],
      'dispatch.waive': [lastNews, countNews],
      'dispatch.resend': countNews,
      ...afterIssue,
    },
  },
  acknowledged: {
    on: { 'document.file': { target: 'filed', guard: allowed }, ...afterIssue },
  },
  filed: { on: afterIssue },
  cancelled: {},
  recalled: {},
  replaced: {},
} as const;

/** What people do along a route beside agreeing and returning to the drafter. */
const alongTheRoute = {
  'review.object': [
    { ...backToDraft, guard: 'isTheEndOfHope' },
    { guard: allowed, actions: 'keepVote' },
  ],
  'review.opine': { guard: allowed, actions: 'keepVote' },
  'review.askOpinion': { guard: allowed, actions: 'keepQuestion' },
  'review.returnToStage': { guard: allowed, actions: 'beginAtStage' },
  'draft.amend': { guard: allowed, actions: 'keepNote' },
} as const;

const routeClocks = {
  'clock.stageReminder': { guard: allowed, actions: 'noteStageClock' },
  'clock.stageOverdue': { guard: allowed, actions: 'noteStageClock' },
  'clock.stageEscalation': { guard: allowed, actions: 'noteStageClock' },
  'clock.routeOverdue': { guard: allowed, actions: 'noteRouteOverdue' },
} as const;

const birth = {
  id: 'document',
  context: ({ input }: { input: JourneyInput }) => newJourney(input),
  initial: 'drafted',
} as const;

/** document@1: documents that began before routes were data; it knows no act along a route. */
export const documentJourney1 = journey.createMachine({ ...birth, states });

/**
 * The way of a document, from draft to the file. Pure: no clock, no database; whoever did what and
 * when comes with the event, effects are named and run by others after the commit.
 */
export const documentJourney = journey.createMachine({
  ...birth,
  states: {
    ...states,
    inReview: { on: { ...states.inReview.on, ...alongTheRoute, ...routeClocks } },
    approved: {
      on: {
        ...states.approved.on,
        'review.returnToStage': { target: 'inReview', guard: allowed, actions: 'beginAtStage' },
      },
    },
  },
});
