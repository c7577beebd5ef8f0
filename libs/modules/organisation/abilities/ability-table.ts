import type { Role } from '#contracts';
import {
  awaitsNumber,
  calledTo,
  iAmItsSigner,
  iDraftIt,
  iHoldIt,
  inReview,
  inUse,
  issued,
  itComesBackToMe,
  iTakePart,
  myKey,
  myTask,
  ofMyUnit,
  ofMyUnitUnsigned,
  outOfReview,
  submitted,
  taskOfMyPost,
  theSeal,
  workOfMyUnit,
} from './conditions.js';
import { may, type Grant } from './grant.js';

/** What a route may ask of anybody, whatever his post. */
const alongARoute = ['checkContent', 'checkForm', 'initial', 'giveOpinion', 'return'] as const;

/** What every post brings that does business; the administrator's does not. */
const everyDay = [
  may('read', 'Organisation'),
  may(
    ['read', 'claim', 'release', 'delegate', 'resolve', 'reassign'],
    'WorkItem',
    ...[myTask, taskOfMyPost, iHoldIt, itComesBackToMe],
  ),
  may('read', 'Document', iTakePart, iDraftIt, issued),
  may('comment', 'Document', iTakePart, iDraftIt),
  ...alongARoute.map((action) => may(action, 'Document', calledTo(action))),
  may('askOpinion', 'Document', calledTo('return'), iDraftIt),
  may('read', 'Route', inUse),
];

/** Decides who does what others have, or what nobody is there for. */
const handsOut = ['assign', 'reassign'] as const;

const leader = [
  ...everyDay,
  may('read', 'Document', submitted),
  may(['comment', 'approve', 'return', 'sign'], 'Document', iAmItsSigner),
  may(['recall', 'replace'], 'Document', issued),
  may(['read', 'use'], 'SigningKey', myKey),
  may('read', 'Register'),
  may('read', 'Book'),
  may('read', 'Delivery'),
  may('read', 'IncomingDocument'),
  may('read', 'Delegation'),
  may('read', 'Receiver'),
];

/**
 * Who may do what. What is not written here is refused.
 * That nobody judges or signs what he drafted is a rule of the journey, which names its refusal.
 */
export const abilityTable: Readonly<Record<Role, readonly (readonly Grant[])[]>> = {
  drafter: [
    ...everyDay,
    may('create', 'Document', ofMyUnit),
    may(['read', 'edit', 'comment'], 'Document', ofMyUnit, iDraftIt),
    may(['submit', 'withdraw', 'cancel', 'replace'], 'Document', iDraftIt),
    may('read', 'Receiver'),
  ],
  unitHead: [
    ...everyDay,
    may(['read', 'comment'], 'Document', ofMyUnit),
    may('checkContent', 'Document', ofMyUnit),
    may(['read', ...handsOut], 'WorkItem', workOfMyUnit),
    may('return', 'Document', ofMyUnitUnsigned),
    may(['comment', 'approve', 'sign'], 'Document', iAmItsSigner),
    may(['read', 'use'], 'SigningKey', myKey),
  ],
  formChecker: [
    ...everyDay,
    may('read', 'Document', submitted),
    may(['comment', 'checkForm', 'return'], 'Document', inReview),
  ],
  deputyDirector: leader,
  director: [...leader, may(['read', ...handsOut], 'WorkItem')],
  clerk: [
    ...everyDay,
    may('read', 'Document', outOfReview),
    may(['comment', 'issue', 'return'], 'Document', awaitsNumber),
    may(['dispatch', 'file', 'recall'], 'Document', issued),
    may(['read', 'use'], 'SigningKey', theSeal),
    may(['read', 'print'], 'Register'),
    may('read', 'Book'),
    may(['read', 'dispatch', 'cancel'], 'Delivery'),
    may(['read', 'accept', 'refuse', 'dispatch'], 'IncomingDocument'),
    may('read', 'Delegation'),
    may('read', 'Receiver'),
  ],
  auditor: [
    may('read', 'Organisation'),
    may('read', 'Document'),
    may('read', 'WorkItem'),
    may('read', 'Register'),
    may('read', 'Book'),
    may('read', 'Delivery'),
    may('read', 'IncomingDocument'),
    may('read', 'Delegation'),
    may('read', 'Receiver'),
    may('read', 'Route'),
    may(['read', 'export'], 'TrailEvent'),
  ],
  administrator: [
    may(['read', 'administer'], 'Organisation'),
    may(['read', 'administer'], 'Account'),
    may(['read', ...handsOut], 'WorkItem'),
    may(['read', 'administer'], 'Delegation'),
    may(['read', 'administer'], 'Receiver'),
    may(['read', 'administer'], 'Book'),
    may(['read', 'administer'], 'Route'),
    may('administer', 'SigningKey'),
  ],
};
