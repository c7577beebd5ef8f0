import type { Role } from '#contracts';
import type { Transaction } from '#platform';
import { listUnits } from './body/units.js';
import { listPeople } from './store/lists.js';

/** Names of the people and units of the body, for whoever tells about them. */
export interface Directory {
  readonly person: (id: string) => string;
  readonly unit: (id: string) => string;
}

export async function directoryOf(tx: Transaction): Promise<Directory> {
  const [people, units] = await Promise.all([listPeople(tx), listUnits(tx)]);
  return { person: namesOf(people), unit: namesOf(units) };
}

export const roleNames: Readonly<Record<Role, string>> = {
  drafter: 'Người soạn thảo',
  unitHead: 'Trưởng đơn vị',
  formChecker: 'Người kiểm tra thể thức',
  deputyDirector: 'Phó Giám đốc',
  director: 'Giám đốc',
  clerk: 'Văn thư',
  auditor: 'Người kiểm tra, thanh tra',
  administrator: 'Quản trị',
};

/** For whom something waits: a person, or whoever holds a role (in a unit, when one is named). */
export interface WaitedFor {
  readonly personId: string | null;
  readonly role: Role | null;
  readonly unitId: string | null;
}

/** A person's name, or the role and the unit anybody of whom may act. */
export const whoIsWaitedFor = (
  { personId, role, unitId }: WaitedFor,
  { person, unit }: Directory,
): string =>
  personId
    ? person(personId)
    : [role && roleNames[role], unitId && unit(unitId)].filter(Boolean).join(' – ');

function namesOf(things: readonly { readonly id: string; readonly name: string }[]) {
  const names = new Map(things.map(({ id, name }) => [id, name]));
  return (id: string): string => names.get(id) ?? id;
}
