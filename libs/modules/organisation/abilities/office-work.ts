import type { Role } from '#contracts';
import { may, type Grant, type When } from './grant.js';

const myAbsence: When<'Absence'> = ({ personId }) => ({ personId });
const iStandIn: When<'Absence'> = ({ personId }) => ({ substituteId: personId });
const ofMyUnitsPeople: When<'Absence'> = (_, { unitId }) => ({ unitIds: unitId });

/** Everybody says when he is away; who stands in learns it. */
const everybody = [
  may(['read', 'create', 'cancel'], 'Absence', myAbsence),
  may('read', 'Absence', iStandIn),
];

const leader = [...everybody, may('read', 'Absence')];

/** Who may do what with absences and the calendar. What is not written is refused. */
export const officeWork: Readonly<Record<Role, readonly (readonly Grant[])[]>> = {
  drafter: everybody,
  unitHead: [...everybody, may('read', 'Absence', ofMyUnitsPeople)],
  formChecker: everybody,
  deputyDirector: leader,
  director: leader,
  clerk: everybody,
  auditor: [may('read', 'Absence')],
  administrator: [
    may(['read', 'create', 'cancel'], 'Absence'),
    may(['read', 'administer'], 'Calendar'),
  ],
};
