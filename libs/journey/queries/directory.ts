import { listPeople, listUnits } from '#modules/organisation';
import type { Transaction } from '#platform';

/** Names of the people and units of the body, for whoever tells about them. */
export interface Directory {
  readonly person: (id: string) => string;
  readonly unit: (id: string) => string;
}

export async function directoryOf(tx: Transaction): Promise<Directory> {
  return { person: namesOf(await listPeople(tx)), unit: namesOf(await listUnits(tx)) };
}

function namesOf(things: readonly { readonly id: string; readonly name: string }[]) {
  const names = new Map(things.map(({ id, name }) => [id, name]));
  return (id: string): string => names.get(id) ?? id;
}
