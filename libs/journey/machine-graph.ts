import { graphOf, type MachineGraph } from '#engine';
import { hostedPetition } from '#modules/petitions';
import { hostedExtension, hostedLeftover, hostedTask } from '#modules/planning';
import { hostedReturn } from '#modules/reporting';
import { hostedScoreSheet } from '#modules/scoring';
import type { AnyStateMachine } from 'xstate';
import { documentJourney } from './document-journey.machine.js';
import { incomingActionOf } from './hosted-incoming.js';
import { incomingDocument } from './incoming-document.machine.js';
import { actionOf } from './journey-trail.js';
import { actionNames, incomingStateNames, stateNames } from './names.js';

/** The machines of the house, read from their own definitions. */
export const machineGraphs = (): readonly MachineGraph[] => [
  documentGraph(documentJourney),
  graphOf(incomingDocument, {
    way: 'Đường đi của văn bản đến',
    states: incomingStateNames,
    actionOf: incomingActionOf,
    actions: actionNames,
  }),
  ...[
    hostedPetition,
    hostedExtension,
    hostedTask,
    hostedLeftover,
    hostedReturn,
    hostedScoreSheet,
  ].flatMap(({ logic, words }) => (words ? [graphOf(logic, words)] : [])),
];

/** The journey of a document in one of its versions. */
export const documentGraph = (machine: AnyStateMachine): MachineGraph =>
  graphOf(machine, {
    way: 'Đường đi của văn bản',
    states: stateNames,
    actionOf,
    actions: actionNames,
  });
