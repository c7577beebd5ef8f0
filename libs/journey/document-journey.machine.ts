import { and, assign, setup } from 'xstate';
import { everyReceiverIsDone, newJourney, nothingSubmitted } from './journey-context.js';
import type { DeliveryState, JourneyContext, JourneyInput } from './journey-context.js';
import type { EventOf, JourneyEvent, JourneyEventType } from './journey-events.js';
import { beginRoute, castVote, everyDutyIsDone, isComplete } from './route.js';
import { brokenRule } from './rules.js';

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
    voteCompletesTheRoute: ({ context, event }) => {
      const route = afterVote(context, event);
      return isComplete(route) && everyDutyIsDone(route, context.version?.signer);
    },
    everyReceiverIsDone: ({ context, event }) => everyReceiverIsDone(afterDelivery(context, event)),
  },
  actions: {
    beginRound: assign(({ context, event }) => {
      const { version, route } = only(event, 'draft.submit');
      return { ...nothingSubmitted, round: context.round + 1, version, route: beginRoute(route) };
    }),
    keepPreparedPdf: assign(({ event }) => {
      const { pdf, pages } = only(event, 'rendering.done');
      return { preparedPdf: pdf, pages };
    }),
    keepVote: assign(({ context, event }) => ({ route: afterVote(context, event) })),
    keepIntent: assign(({ event }) => ({
      intent: only(event, 'signing.open', 'registry.register', 'sealing.open').intentId,
    })),
    forgetIntent: assign({ intent: null }),
    forgetSubmission: assign(nothingSubmitted),
    keepLeaderPdf: assign(({ event }) => {
      const { pdf, deadline } = only(event, 'signing.complete');
      return { intent: null, leaderPdf: pdf, deadline, late: false };
    }),
    keepRegistration: assign(({ event }) => ({
      registration: only(event, 'registry.register').registration,
    })),
    voidRegistration: assign({ registration: null, intent: null }),
    keepIssuedPdf: assign(({ context, event }) => {
      const { pdf, deadline } = only(event, 'sealing.complete');
      const mustBeSent = (context.version?.externalReceivers ?? 0) > 0;
      return { intent: null, issuedPdf: pdf, deadline: mustBeSent ? deadline : null, late: false };
    }),
    keepDeliveries: assign(({ event }) => ({
      deliveries: Object.fromEntries(
        only(event, 'dispatch.start').deliveries.map((id) => [id, 'waiting' as const]),
      ),
    })),
    keepDeliveryState: assign(({ context, event }) => ({
      deliveries: afterDelivery(context, event),
    })),
    stopDeadline: assign({ deadline: null }),
    noteLateness: assign({ late: true, deadline: null }),
    render: () => {},
  },
}).createMachine({
  id: 'document',
  context: ({ input }) => newJourney(input),
  initial: 'drafted',
  states: {
    drafted: {
      on: {
        'draft.submit': {
          target: 'inReview',
          guard: 'noRuleIsBroken',
          actions: ['beginRound', 'render'],
        },
        'document.cancel': { target: 'cancelled', guard: 'noRuleIsBroken' },
      },
    },
    inReview: {
      on: {
        'rendering.done': { guard: 'noRuleIsBroken', actions: 'keepPreparedPdf' },
        'rendering.failed': {
          target: 'drafted',
          guard: 'noRuleIsBroken',
          actions: 'forgetSubmission',
        },
        'review.approve': [
          {
            target: 'approved',
            guard: and(['noRuleIsBroken', 'voteCompletesTheRoute']),
            actions: 'keepVote',
          },
          { guard: 'noRuleIsBroken', actions: 'keepVote' },
        ],
        'review.return': {
          target: 'drafted',
          guard: 'noRuleIsBroken',
          actions: 'forgetSubmission',
        },
        'draft.withdraw': {
          target: 'drafted',
          guard: 'noRuleIsBroken',
          actions: 'forgetSubmission',
        },
      },
    },
    approved: {
      on: {
        'signing.open': { target: 'signing', guard: 'noRuleIsBroken', actions: 'keepIntent' },
        'review.return': {
          target: 'drafted',
          guard: 'noRuleIsBroken',
          actions: 'forgetSubmission',
        },
        'draft.withdraw': {
          target: 'drafted',
          guard: 'noRuleIsBroken',
          actions: 'forgetSubmission',
        },
      },
    },
    signing: {
      on: {
        'signing.complete': {
          target: 'leaderSigned',
          guard: 'noRuleIsBroken',
          actions: 'keepLeaderPdf',
        },
        'signing.abandon': {
          target: 'approved',
          guard: 'noRuleIsBroken',
          actions: 'forgetIntent',
        },
        'draft.withdraw': {
          target: 'drafted',
          guard: 'noRuleIsBroken',
          actions: 'forgetSubmission',
        },
      },
    },
    leaderSigned: {
      on: {
        'registry.register': {
          target: 'issuing',
          guard: 'noRuleIsBroken',
          actions: ['keepRegistration', 'keepIntent'],
        },
        'clerk.return': { target: 'drafted', guard: 'noRuleIsBroken', actions: 'forgetSubmission' },
        'clock.deadlinePassed': { actions: 'noteLateness' },
      },
    },
    issuing: {
      on: {
        // A seal that ran out of time is tried again over the same number.
        'sealing.open': { guard: 'noRuleIsBroken', actions: 'keepIntent' },
        'sealing.complete': {
          target: 'issued',
          guard: 'noRuleIsBroken',
          actions: 'keepIssuedPdf',
        },
        'sealing.giveUp': {
          target: 'leaderSigned',
          guard: 'noRuleIsBroken',
          actions: 'voidRegistration',
        },
        'clock.deadlinePassed': { actions: 'noteLateness' },
      },
    },
    issued: {
      on: {
        'dispatch.start': { guard: 'noRuleIsBroken', actions: 'keepDeliveries' },
        'dispatch.handedOver': {
          target: 'sent',
          guard: 'noRuleIsBroken',
          actions: ['keepDeliveryState', 'stopDeadline'],
        },
        // An answer may overtake the report that the package was handed over.
        'dispatch.answered': [
          {
            target: 'acknowledged',
            guard: and(['noRuleIsBroken', 'everyReceiverIsDone']),
            actions: ['keepDeliveryState', 'stopDeadline'],
          },
          {
            target: 'sent',
            guard: 'noRuleIsBroken',
            actions: ['keepDeliveryState', 'stopDeadline'],
          },
        ],
        'dispatch.waive': [
          {
            target: 'acknowledged',
            guard: and(['noRuleIsBroken', 'everyReceiverIsDone']),
            actions: ['keepDeliveryState', 'stopDeadline'],
          },
          { guard: 'noRuleIsBroken', actions: 'keepDeliveryState' },
        ],
        'document.file': { target: 'filed', guard: 'noRuleIsBroken' },
        'document.recall': { target: 'recalled', guard: 'noRuleIsBroken' },
        'document.replace': { target: 'replaced', guard: 'noRuleIsBroken' },
        'document.correct': { guard: 'noRuleIsBroken' },
        'clock.deadlinePassed': { actions: 'noteLateness' },
      },
    },
    sent: {
      on: {
        'dispatch.handedOver': { guard: 'noRuleIsBroken', actions: 'keepDeliveryState' },
        'dispatch.answered': [
          {
            target: 'acknowledged',
            guard: and(['noRuleIsBroken', 'everyReceiverIsDone']),
            actions: 'keepDeliveryState',
          },
          { guard: 'noRuleIsBroken', actions: 'keepDeliveryState' },
        ],
        'dispatch.waive': [
          {
            target: 'acknowledged',
            guard: and(['noRuleIsBroken', 'everyReceiverIsDone']),
            actions: 'keepDeliveryState',
          },
          { guard: 'noRuleIsBroken', actions: 'keepDeliveryState' },
        ],
        'dispatch.resend': { guard: 'noRuleIsBroken', actions: 'keepDeliveryState' },
        'document.recall': { target: 'recalled', guard: 'noRuleIsBroken' },
        'document.replace': { target: 'replaced', guard: 'noRuleIsBroken' },
        'document.correct': { guard: 'noRuleIsBroken' },
      },
    },
    acknowledged: {
      on: {
        'document.file': { target: 'filed', guard: 'noRuleIsBroken' },
        'document.recall': { target: 'recalled', guard: 'noRuleIsBroken' },
        'document.replace': { target: 'replaced', guard: 'noRuleIsBroken' },
        'document.correct': { guard: 'noRuleIsBroken' },
      },
    },
    filed: {
      on: {
        'document.recall': { target: 'recalled', guard: 'noRuleIsBroken' },
        'document.replace': { target: 'replaced', guard: 'noRuleIsBroken' },
        'document.correct': { guard: 'noRuleIsBroken' },
      },
    },
    cancelled: {},
    recalled: {},
    replaced: {},
  },
});

/** Narrows an event to the types a step is used with. */
function only<Type extends JourneyEventType>(event: JourneyEvent, ...types: Type[]): EventOf<Type> {
  if (!(types as string[]).includes(event.type)) throw new Error(`Unexpected ${event.type}.`);
  return event as EventOf<Type>;
}

function afterVote({ route }: JourneyContext, event: JourneyEvent) {
  const { task, by, at } = only(event, 'review.approve');
  if (!route) throw new Error('A vote needs a route.');
  return castVote(route, { task, by, at });
}

function afterDelivery({ deliveries }: JourneyContext, event: JourneyEvent) {
  const change = only(
    event,
    'dispatch.handedOver',
    'dispatch.answered',
    'dispatch.resend',
    'dispatch.waive',
  );
  return { ...deliveries, [change.delivery]: deliveryState(change, deliveries[change.delivery]) };
}

function deliveryState(
  change: EventOf<`dispatch.${'handedOver' | 'answered' | 'resend' | 'waive'}`>,
  before: DeliveryState | undefined,
): DeliveryState {
  switch (change.type) {
    case 'dispatch.handedOver':
      return before === 'waiting' || before === undefined ? 'handedOver' : before;
    case 'dispatch.answered':
      return isClosed(before) ? before : change.answer;
    case 'dispatch.resend':
      return 'waiting';
    case 'dispatch.waive':
      return 'waived';
  }
}

/** Only sending again opens what a receiver has decided; a status that comes late changes nothing. */
const isClosed = (state: DeliveryState | undefined): state is 'accepted' | 'refused' | 'waived' =>
  state === 'accepted' || state === 'refused' || state === 'waived';
