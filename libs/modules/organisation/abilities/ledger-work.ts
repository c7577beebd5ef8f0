import type { Role } from '#contracts';
import { may, type Grant, type When } from './grant.js';

const myUnitKeepsIt: When<'LedgerEntry'> = (_, { unitId }) => ({ unitId });

const reader = [may('read', 'LedgerEntry')];
const keeper = [...reader, may('edit', 'LedgerEntry', myUnitKeepsIt)];

/** Who may do what with ledgers of work: all read them, each unit writes its own entries. */
export const ledgerWork: Readonly<Record<Role, readonly (readonly Grant[])[]>> = {
  drafter: keeper,
  unitHead: keeper,
  formChecker: reader,
  deputyDirector: reader,
  director: reader,
  clerk: reader,
  auditor: reader,
  administrator: [],
};
