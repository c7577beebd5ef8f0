import type { PersonId } from '#kernel';
import { assign, setup } from 'xstate';

/** What the intake found out about a package before a person looks at it. */
export interface IncomingContext {
  readonly packageId: string;
  readonly documentCode: string;
  /** Names of mandatory parts that are missing. */
  readonly missing: readonly string[];
  readonly signaturesAreValid: boolean;
  readonly arrivalNumber: number | null;
  readonly reason: string | null;
}

export type IncomingInput = Omit<IncomingContext, 'arrivalNumber' | 'reason'>;

interface Act {
  readonly by: PersonId;
  readonly at: string;
}

export type IncomingEvent =
  | { readonly type: 'package.arrive' }
  | {
      readonly type: 'package.arriveAgain';
      readonly missing: readonly string[];
      readonly signaturesAreValid: boolean;
    }
  | ({ readonly type: 'incoming.accept'; readonly arrivalNumber: number } & Act)
  | ({ readonly type: 'incoming.refuse'; readonly reason: string } & Act);

/** The way of a received document: it arrived (01), then a clerk accepts (03) or refuses it (02). */
export const incomingDocument = setup({
  types: {
    context: {} as IncomingContext,
    events: {} as IncomingEvent,
    input: {} as IncomingInput,
  },
  guards: {
    noRuleIsBroken: ({ context, event }) => brokenIncomingRule(context, event) === null,
  },
  actions: {
    keepArrivalNumber: assign(({ event }) =>
      event.type === 'incoming.accept' ? { arrivalNumber: event.arrivalNumber } : {},
    ),
    judgeAnew: assign(({ event }) =>
      event.type === 'package.arriveAgain'
        ? { missing: event.missing, signaturesAreValid: event.signaturesAreValid, reason: null }
        : {},
    ),
    keepReason: assign(({ event }) =>
      event.type === 'incoming.refuse' ? { reason: event.reason } : {},
    ),
  },
}).createMachine({
  id: 'incoming',
  context: ({ input }) => ({ ...input, arrivalNumber: null, reason: null }),
  initial: 'arrived',
  states: {
    arrived: {
      on: {
        'incoming.accept': {
          target: 'accepted',
          guard: 'noRuleIsBroken',
          actions: 'keepArrivalNumber',
        },
        'incoming.refuse': { target: 'refused', guard: 'noRuleIsBroken', actions: 'keepReason' },
      },
    },
    accepted: {},
    // Its sender may mend the envelope and send the same document again.
    refused: { on: { 'package.arriveAgain': { target: 'arrived', actions: 'judgeAnew' } } },
  },
});

/** Code of the rule the event would break (QĐ 28/2018 Đ9: complete, intact, authentic), or null. */
export function brokenIncomingRule(context: IncomingContext, event: IncomingEvent): string | null {
  switch (event.type) {
    case 'incoming.accept':
      if (context.missing.length > 0) return 'IncompletePackagesAreNotAccepted';
      if (!context.signaturesAreValid) return 'UnprovenPackagesAreNotAccepted';
      return null;
    case 'incoming.refuse':
      return event.reason.trim() === '' ? 'ActsNeedAReason' : null;
    default:
      return null;
  }
}
