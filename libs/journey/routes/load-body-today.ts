import type { PersonId, UnitId } from '#kernel';
import {
  deputyInChargeOf,
  listPeople,
  listPosts,
  listUnits,
  signersOf,
} from '#modules/organisation';
import type { DocumentTypeCode } from '#nd30';
import type { Transaction } from '#platform';
import type { BodyToday } from './body-today.js';
import type { RouteDefinition } from './definition.js';

/** What of the body is asked: signing and being in charge cost a question each. */
export interface Asked {
  readonly day: string;
  readonly fields: readonly string[];
  /** Units whose deputy in charge is asked; none when no task asks for one. */
  readonly units: readonly UnitId[];
  readonly signing: readonly { readonly docType: DocumentTypeCode; readonly unitId: UnitId }[];
}

/** The people and units of the body as they are on a day in Vietnam. */
export async function loadBodyToday(tx: Transaction, asked: Asked): Promise<BodyToday> {
  const { day } = asked;
  const people = await listPeople(tx);
  const able = new Set(people.filter(({ disabled }) => !disabled).map(({ id }) => id));
  const units = (await listUnits(tx)).filter(({ closedOn }) => closedOn === null || closedOn > day);
  const posts = (await listPosts(tx, day)).filter(
    ({ personId, unitId }) => able.has(personId) && units.some(({ id }) => id === unitId),
  );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const signers = await each(asked.signing, signingKey, async (matter) =>
    (await signersOf(tx, matter, day)).map(({ personId }) => personId),
  );
  const ofUnit = await each(asked.units, String, (unitId) => inCharge(tx, { unitId }, day));
  const ofField = await each(asked.fields, String, (field) => inCharge(tx, { field }, day));
  return {
    posts: posts.map(({ id, ...post }) => ({ postId: id, ...post })),
    units,
    nameOf: (person) => names.get(person) ?? person,
    signersOf: (docType, unitId) => signers.get(signingKey({ docType, unitId })) ?? [],
    deputyOfUnit: (unit) => ofUnit.get(unit) ?? null,
    deputyOfField: (field) => ofField.get(field) ?? null,
  };
}

/** Fields whose deputies a route names, and whether it asks for the deputy of a unit. */
export function askedOfDeputies({ stages }: RouteDefinition) {
  const wanted = stages
    .flatMap(({ tasks, escalateTo }) => [...tasks.map(({ assignee }) => assignee), escalateTo])
    .flatMap((one) =>
      typeof one === 'object' && 'deputyInChargeOf' in one ? [one.deputyInChargeOf] : [],
    );
  return {
    ofUnit: wanted.includes('draftingUnit'),
    fields: [...new Set(wanted.filter((what) => what !== 'draftingUnit'))],
  };
}

const inCharge = async (
  tx: Transaction,
  what: { unitId?: UnitId; field?: string },
  day: string,
): Promise<PersonId | null> => (await deputyInChargeOf(tx, what, day))?.personId ?? null;

const signingKey = ({ docType, unitId }: Asked['signing'][number]): string =>
  `${docType} ${unitId}`;

/** One connection answers one question at a time. */
async function each<Item, Answer>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  ask: (item: Item) => Promise<Answer>,
): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const item of items) answers.set(keyOf(item), await ask(item));
  return answers;
}
