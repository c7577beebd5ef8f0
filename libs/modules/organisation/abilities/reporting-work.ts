import type { Role } from '#contracts';
import type { ActorPost } from '../actor.js';
import { may, type Grant, type When } from './grant.js';

const inUse: When<'Regime'> = () => ({ state: 'active' });
const myUnitGathers: When<'Regime'> = (_, { unitId }) => ({ coordinatingUnitId: unitId });
const gatheredByUs: When<'Period'> = (_, { unitId }) => ({ coordinatingUnitId: unitId });

const ofMyUnit: When<'UnitReturn'> = (_, { unitId }) => ({ unitId });
const sentToMyUnit: When<'UnitReturn'> = (_, { unitId }) => ({ coordinatingUnitId: unitId });
const waitsForMyPost: When<'UnitReturn'> = (_, post) => ({ approver: { $in: placesOf(post) } });
const isAcceptedByMyPost: When<'UnitReturn'> = (_, post) => ({ acceptor: { $in: placesOf(post) } });

const ourUnitGathers: When<'ReceivedReport'> = (_, { unitId }) => ({ gatheringUnitIds: unitId });

const lockOfMyUnit: When<'LockException'> = (_, { unitId }) => ({ unitId });
const lockWeKeep: When<'LockException'> = (_, { unitId }) => ({ coordinatingUnitId: unitId });

const placesOf = ({ role, unitId }: ActorPost): string[] => [role, `${role}@${unitId}`];

const everybody = [
  may('read', 'Regime', inUse),
  may('read', 'Period'),
  may(['read', 'comment'], 'UnitReturn', ofMyUnit, sentToMyUnit),
  may('read', 'LockException', lockOfMyUnit, lockWeKeep),
];

/** A unit's people fill its return; those of the unit that gathers accept what others sent. */
const fills = [
  ...everybody,
  may(['edit', 'submit', 'withdraw'], 'UnitReturn', ofMyUnit),
  may(['accept', 'return'], 'UnitReturn', sentToMyUnit),
  may('create', 'Period', gatheredByUs),
  // Who drafts the body's own report of them reads what came.
  may('read', 'ReceivedReport', ourUnitGathers),
];

const leader = [
  ...everybody,
  may('read', 'Regime'),
  may('answer', 'Regime'),
  may('create', 'Period'),
  may(['read', 'comment'], 'UnitReturn'),
  may('approve', 'UnitReturn', waitsForMyPost),
  may(['accept', 'return'], 'UnitReturn', isAcceptedByMyPost),
  may(['read', 'approve', 'refuse'], 'LockException'),
  may('read', 'ReceivedReport'),
];

/** Who may do what with reporting: regimes, periods, the returns of units. */
export const reportingWork: Readonly<Record<Role, readonly (readonly Grant[])[]>> = {
  drafter: fills,
  unitHead: [
    ...fills,
    may('answer', 'Regime', myUnitGathers),
    may('approve', 'UnitReturn', waitsForMyPost),
    may('cancel', 'UnitReturn', sentToMyUnit),
    may('create', 'LockException', lockOfMyUnit, lockWeKeep),
  ],
  formChecker: everybody,
  deputyDirector: leader,
  director: leader,
  clerk: [...everybody, may('read', 'ReceivedReport')],
  auditor: [
    may('read', 'Regime'),
    may('read', 'Period'),
    may('read', 'UnitReturn'),
    may('read', 'LockException'),
    may('read', 'ReceivedReport'),
  ],
  administrator: [may(['read', 'administer'], 'Regime'), may('read', 'Period')],
};
