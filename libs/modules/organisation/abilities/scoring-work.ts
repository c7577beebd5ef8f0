import type { Role } from '#contracts';
import { may, type Grant, type When } from './grant.js';

type OnSheet = When<'ScoreSheet'>;

const myUnitCoordinates: OnSheet = (_, { unitId }) => ({ ownerUnitId: unitId });
const myUnitScoresIt: OnSheet = (_, { unitId }) => ({ leadUnitIds: unitId, state: 'selfScoring' });
/** For units that have nobody to do it. */
const myUnitScoresForAll: OnSheet = (_, { unitId }) => ({
  ownerUnitId: unitId,
  state: 'selfScoring',
});
const waitsForMyUnit: OnSheet = (_, { unitId }) => ({
  ownerUnitId: unitId,
  state: 'firstAppraisal',
});
const waitsForTheLeader: OnSheet = () => ({ state: 'secondAppraisal' });

const reader = [may('read', 'ScoreSheet')];
const scorer = [
  ...reader,
  may('edit', 'ScoreSheet', myUnitScoresIt, myUnitScoresForAll),
  may(['create', 'submit'], 'ScoreSheet', myUnitCoordinates),
];
const leader = [...reader, may(['edit', 'approve', 'return'], 'ScoreSheet', waitsForTheLeader)];

/** Who may do what with score sheets. What is not written is refused. */
export const scoringWork: Readonly<Record<Role, readonly (readonly Grant[])[]>> = {
  drafter: scorer,
  unitHead: [...scorer, may(['edit', 'checkContent', 'return'], 'ScoreSheet', waitsForMyUnit)],
  formChecker: reader,
  deputyDirector: leader,
  director: leader,
  clerk: reader,
  auditor: reader,
  administrator: [],
};
