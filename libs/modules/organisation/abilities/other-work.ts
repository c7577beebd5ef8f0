import type { Role } from '#contracts';
import { may, type Grant, type When } from './grant.js';

const iHandleIt: When<'Petition'> = ({ personId }) => ({ handlerId: personId });
const iTookPartInIt: When<'Petition'> = ({ personId }) => ({ participantIds: personId });
const itIsMyUnits: When<'Petition'> = (_, { unitId }) => ({ unitId });
const itIsOpenHere: When<'Petition'> = (_, { unitId }) => ({ unitId, state: 'assigned' });
const itsNameIsOpen: When<'Petition'> = () => ({ confidential: false });

const iAskedForIt: When<'Extension'> = ({ personId }) => ({ requesterId: personId });
const askedByMyUnit: When<'Extension'> = (_, { unitId }) => ({ unitId });
const waitsForTheHead: When<'Extension'> = (_, { unitId }) => ({ unitId, state: 'requested' });
const waitsForTheLeader: When<'Extension'> = () => ({ state: 'forwarded' });

/** Who takes part in a petition learns what it says; who handles it, from whom it came. */
const everybody = [
  may('read', 'Petition', iHandleIt, iTookPartInIt),
  may(['answer', 'edit', 'identify'], 'Petition', iHandleIt),
  may('identify', 'Petition', itsNameIsOpen),
];

const asksForTime = [
  may('create', 'Extension', askedByMyUnit),
  may(['read', 'withdraw'], 'Extension', iAskedForIt),
];

const leader = [
  ...everybody,
  may(['read', 'assign', 'urge', 'transfer', 'refuse', 'identify'], 'Petition'),
  may('read', 'Extension'),
  may(['approve', 'refuse'], 'Extension', waitsForTheLeader),
];

/** Who may do what with petitions and with requests for more time. What is not written is refused. */
export const otherWork: Readonly<Record<Role, readonly (readonly Grant[])[]>> = {
  drafter: [...everybody, ...asksForTime],
  unitHead: [
    ...everybody,
    ...asksForTime,
    may(['read', 'answer', 'edit', 'identify'], 'Petition', itIsMyUnits),
    may('assign', 'Petition', itIsOpenHere),
    may('read', 'Extension', askedByMyUnit),
    may(['forward', 'refuse'], 'Extension', waitsForTheHead),
  ],
  formChecker: everybody,
  deputyDirector: leader,
  director: leader,
  clerk: [...everybody, may(['read', 'create', 'edit', 'close', 'identify'], 'Petition')],
  auditor: [
    may('read', 'Petition'),
    may('identify', 'Petition', itsNameIsOpen),
    may('read', 'Extension'),
  ],
  administrator: [],
};
