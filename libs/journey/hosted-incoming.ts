import type { HostedMachine, WorkItemSpec } from '#engine';
import {
  brokenIncomingRule,
  incomingDocument,
  type IncomingContext,
  type IncomingEvent,
} from './incoming-document.machine.js';
import { whoDoes } from './names.js';

/** The past tense of each event, as it stands in the trail. Stable: rows exist. */
export const incomingActionOf: Readonly<Record<IncomingEvent['type'], string>> = {
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
    details: {
      act: event.type,
      waitingFor: workItemsOf(state).map((item) => ({
        kind: item.kind,
        ...item.assignee,
        name: whoDoes(item),
      })),
    },
  }),
  workItemsOf: ({ state }) => workItemsOf(state),
  clocksOf: () => [],
  effectOf: () => null,
  trailOf: (event, before, { state, context }) => ({
    action: incomingActionOf[event.type],
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

function workItemsOf(state: string): readonly WorkItemSpec[] {
  if (state !== 'arrived') return [];
  const assignee = { role: 'clerk', unitId: null };
  return [{ key: 'receive', kind: 'receive', round: 1, assignee, dueAt: null }];
}
