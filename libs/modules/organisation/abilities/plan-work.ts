import type { Role } from '#contracts';
import { may, type Grant, type When } from './grant.js';

const myUnitLeads: When<'PlanTask'> = (_, { unitId }) => ({ leadUnitIds: unitId });
const myUnitsPlan: When<'PlanTask'> = (_, { unitId }) => ({ ownerUnitId: unitId });
const myUnitAnswers: When<'PlanTarget'> = (_, { unitId }) => ({ leadUnitIds: unitId });
const ofMyUnitsPlan: When<'PlanTarget'> = (_, { unitId }) => ({ ownerUnitId: unitId });
const leftByMyUnitsPlan: When<'PlanLeftover'> = (_, { unitId }) => ({ ownerUnitId: unitId });
const myUnitOwnsIt: When<'Plan'> = (_, { unitId }) => ({ ownerUnitId: unitId });

/** Every issued plan is read by everybody who works here. */
const reader = [
  may('read', 'Plan'),
  may('read', 'PlanTask'),
  may('read', 'PlanTarget'),
  may('read', 'PlanLeftover'),
];

/** Whoever belongs to the unit that answers for a row works on it. */
const worker = [
  ...reader,
  may(['accept', 'edit', 'submit'], 'PlanTask', myUnitLeads),
  may('edit', 'PlanTarget', myUnitAnswers),
];

/** Asks back and confirms: the head of the unit whose plan it is, and the leaders. */
const confirms = ['approve', 'return', 'assign'] as const;

const leader = [
  ...reader,
  may('edit', 'Plan'),
  may([...confirms, 'urge'], 'PlanTask'),
  may('assign', 'PlanTarget'),
  may('assign', 'PlanLeftover'),
];

/** Who may do what with living plans, their tasks and targets. What is not written is refused. */
export const planWork: Readonly<Record<Role, readonly (readonly Grant[])[]>> = {
  drafter: [...worker, may('edit', 'Plan', myUnitOwnsIt)],
  unitHead: [
    ...worker,
    may('edit', 'Plan', myUnitOwnsIt),
    may(confirms, 'PlanTask', myUnitsPlan),
    may('assign', 'PlanTarget', ofMyUnitsPlan),
    may('assign', 'PlanLeftover', leftByMyUnitsPlan),
  ],
  formChecker: reader,
  deputyDirector: leader,
  director: leader,
  clerk: reader,
  auditor: reader,
  administrator: [],
};
