import { DomainError } from '#kernel';
import type { ActiveRoute } from './address-route.js';
import { canMeetBoth, entranceOf, holds, weightOf, type RouteFacts } from './conditions.js';
import type { RouteDefinition } from './definition.js';
import { fault, type RouteFault } from './route-fault.js';

/**
 * The route of a document: of those whose conditions hold, the one that asks most.
 *
 * @throws DomainError TypeHasNoRoute
 */
export function routeFor(routes: readonly ActiveRoute[], facts: RouteFacts): ActiveRoute {
  const { docType } = facts;
  const [best] = routes
    .filter(({ definition }) => holds(entranceOf(definition), facts))
    .sort((a, b) => weightOf(b.definition.when) - weightOf(a.definition.when));
  if (!best) throw new DomainError('TypeHasNoRoute', { docType });
  return best;
}

/** Routes in force that would compete with this one for some document: neither asks more. */
export const competingRoutes = (
  { definition }: Pick<ActiveRoute, 'definition'>,
  others: readonly ActiveRoute[],
): readonly RouteFault[] =>
  others
    .filter(
      (other) =>
        other.definition.name !== definition.name &&
        weightOf(other.definition.when) === weightOf(definition.when) &&
        canMeetBoth(entranceOf(other.definition), entranceOf(definition)),
    )
    .map((other) =>
      fault(
        'RoutesCompete',
        ['documentTypes'],
        `Cùng văn bản còn đường “${other.definition.title}” với số điều kiện bằng nhau; không biết chọn đường nào. Hãy bớt thể loại, hoặc thêm điều kiện (when) cho một trong hai.`,
      ),
    );

/** Types that no other route would carry in every case, if this one were gone. */
export const typesWithoutRoute = (
  { documentTypes, when }: RouteDefinition,
  others: readonly ActiveRoute[],
): readonly string[] =>
  when
    ? []
    : documentTypes.filter(
        (type) =>
          !others.some(
            ({ definition }) => !definition.when && definition.documentTypes.includes(type),
          ),
      );
