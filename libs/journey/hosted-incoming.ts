import type { HostedMachine } from '#engine';
import {
  brokenIncomingRule,
  incomingDocument,
  type IncomingContext,
  type IncomingEvent,
} from './incoming-document.machine.js';

const actionOf: Readonly<Record<IncomingEvent['type'], string>> = {
  'package.arrive': 'PackageArrived',
  'package.arriveAgain': 'PackageArrivedAgain',
  'incoming.accept': 'IncomingDocumentAccepted',
  'incoming.refuse': 'IncomingDocumentRefused',
};

/** The way of a received document as the engine runs it. */
export const hostedIncoming: HostedMachine<IncomingContext, IncomingEvent> = {
  name: 'incoming',
  version: 1,
  logic: incomingDocument,
  refusalOf: ({ state, context }, event) => ({
    code: (state === 'arrived' && brokenIncomingRule(context, event)) || 'ActIsNotPossibleNow',
    details: { act: event.type, waitingFor: [] },
  }),
  workItemsOf: ({ state }) =>
    state === 'arrived'
      ? [
          {
            key: 'receive',
            kind: 'receive',
            round: 1,
            assignee: { role: 'clerk', unitId: null },
            dueAt: null,
          },
        ]
      : [],
  clocksOf: () => [],
  effectOf: () => null,
  trailOf: (event, before, { state, context }) => ({
    action: actionOf[event.type],
    data: {
      from: before?.state ?? null,
      to: state,
      packageId: context.packageId,
      documentCode: context.documentCode,
      missing: context.missing,
      signaturesAreValid: context.signaturesAreValid,
      arrivalNumber: context.arrivalNumber,
      reason: context.reason,
    },
  }),
};
