import { assign, setup } from 'xstate';
import * as change from './journey-changes.js';
import {
  everyReceiverIsDone,
  newJourney,
  nothingSubmitted,
  type JourneyContext,
  type JourneyInput,
} from './journey-context.js';
import type { JourneyEvent } from './journey-events.js';
import { everyDutyIsDone, isComplete } from './route.js';
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

/**
 * The way of a document, from draft to the file. Pure: no clock, no database; whoever did what and
 * when comes with the event, effects are named and run by others after the commit.
 */
export const documentJourney = setup({
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
    forgetSubmission: assign(nothingSubmitted),
    voidRegistration: assign({ registration: null, intent: null }),
    stopDeadline: assign({ deadline: null }),
    noteLateness: assign({ late: true, deadline: null }),
    render: () => {},
    // The trail keeps it; a step without an action would count as no step at all.
    noteCorrection: () => {},
  },
}).createMachine({
  id: 'document',
  context: ({ input }) => newJourney(input),
  initial: 'drafted',
  states: {
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
  },
});
