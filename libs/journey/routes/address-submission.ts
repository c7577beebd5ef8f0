import type { PersonId, UnitId } from '#kernel';
import { bodyCalendar, listUnits } from '#modules/organisation';
import type { DocumentContent } from '#nd30';
import type { Transaction } from '#platform';
import { addWorkingHours, workingHoursBetween, type WorkingCalendar } from '#vntime';
import type { JourneyContext, Stretch } from '../journey-context.js';
import type { Route } from '../route.js';
import { addressRoute, type ActiveRoute } from './address-route.js';
import { assigneeNames } from './assignee-names.js';
import { coordinatingUnitsOf, factsOfContent } from './facts-of-content.js';
import { askedOfDeputies, loadBodyToday } from './load-body-today.js';
import { assigneeInWords } from './route-words.js';
import { routeFor } from './select-route.js';

/** What was frozen, and who is to sign it. */
export interface Submitted {
  readonly content: DocumentContent;
  readonly drafters: readonly PersonId[];
  readonly signer: PersonId;
  readonly contentReviewer: PersonId | undefined;
  readonly day: string;
}

/** Chooses the route of a document among those in force and addresses it to the people of today. */
export async function addressSubmission(
  tx: Transaction,
  routes: readonly ActiveRoute[],
  unitId: UnitId,
  { content, day, ...people }: Submitted,
): Promise<Route> {
  const units = await listUnits(tx);
  const facts = factsOfContent(content, unitId, units);
  const route = routeFor(routes, facts);
  const deputies = askedOfDeputies(route.definition);
  const asked = {
    day,
    fields: deputies.fields,
    units: deputies.ofUnit ? [unitId] : [],
    signing: [],
  };
  const today = await loadBodyToday(tx, asked);
  return addressRoute(route, facts, {
    ...people,
    today,
    docType: content.docType,
    draftingUnit: unitId,
    coordinatingUnits: coordinatingUnitsOf(content, units),
    whoInWords: (wanted) => assigneeInWords(wanted, assigneeNames(today)),
  });
}

/** By when the whole route should be walked: what it was out of the drafter's hands before counts. */
export async function dueOfRoute(
  tx: Transaction,
  { limitHours }: Route,
  { stretches }: JourneyContext,
  at: Date,
): Promise<string | undefined> {
  if (limitHours === undefined) return undefined;
  const calendar = await bodyCalendar(tx);
  const left = Math.max(limitHours - hoursSpent(stretches ?? [], calendar), 0);
  return addWorkingHours(at, left, calendar).toISOString();
}

const hoursSpent = (stretches: readonly Stretch[], calendar: WorkingCalendar): number =>
  stretches
    .map(([from, to]) => workingHoursBetween(new Date(from), new Date(to), calendar))
    .reduce((sum, hours) => sum + hours, 0);
