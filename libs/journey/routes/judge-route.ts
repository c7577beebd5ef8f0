import type { routesContract, ReplyOf } from '#contracts';
import type { UnitId } from '#kernel';
import type { Transaction } from '#platform';
import type { ActiveRoute } from './address-route.js';
import type { BodyToday } from './body-today.js';
import type { RouteDefinition } from './definition.js';
import { faultsInBody } from './faults-in-body.js';
import { askedOfDeputies, loadBodyToday } from './load-body-today.js';
import type { ReadRoute } from './read-route.js';
import { routeGraph } from './route-graph.js';
import { competingRoutes } from './select-route.js';

export type JudgedRoute = ReplyOf<typeof routesContract.check>;

/** Holds a route against the people and units of the body on a day, and the routes in force beside it. */
export async function judgeRoute(
  tx: Transaction,
  { source, definition, faults, place }: ReadRoute,
  others: readonly ActiveRoute[],
  day: string,
): Promise<JudgedRoute> {
  if (!definition) return { source, definition, faults, graph: null };
  const today = await todayFor(tx, definition, day);
  const inBody = [...faultsInBody(definition, today), ...competingRoutes({ definition }, others)];
  return {
    ...{ source, definition },
    faults: [...faults, ...place(inBody)],
    graph: routeGraph(definition, today),
  };
}

/** The body as far as this route asks; for every unit that drafts, unless some are named. */
export async function todayFor(
  tx: Transaction,
  definition: RouteDefinition,
  day: string,
  units?: readonly UnitId[],
): Promise<BodyToday> {
  const { fields, ofUnit } = askedOfDeputies(definition);
  const known = await loadBodyToday(tx, { day, fields: [], units: [], signing: [] });
  const drafting = known.posts.filter(({ role }) => role === 'drafter').map((post) => post.unitId);
  const asked = [...new Set(units ?? drafting)];
  const signing = asked.flatMap((unitId) =>
    definition.documentTypes.map((docType) => ({ docType, unitId })),
  );
  return loadBodyToday(tx, { day, fields, units: ofUnit ? asked : [], signing });
}
