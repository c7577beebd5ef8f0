import type { DocumentTypeCode, Urgency } from '#nd30';
import type { RouteCondition, RouteDefinition } from './definition.js';

/** What the conditions of a route ask of a document. */
export interface RouteFacts {
  readonly docType: DocumentTypeCode;
  readonly urgency: Urgency;
  /** In million đồng; null when no row says a number. */
  readonly budget: number | null;
  readonly hasAnnex: boolean;
  /** Code of the unit that drafts. */
  readonly unitCode: string;
}

/** Every stated part holds; nothing stated holds always. */
export const holds = (condition: RouteCondition | undefined, facts: RouteFacts): boolean => {
  const { docTypes, urgency, budgetOver, hasAnnex, units } = condition ?? {};
  return (
    (docTypes?.includes(facts.docType) ?? true) &&
    (urgency?.includes(facts.urgency) ?? true) &&
    (budgetOver === undefined || (facts.budget !== null && facts.budget > budgetOver)) &&
    (hasAnnex === undefined || hasAnnex === facts.hasAnnex) &&
    (units?.includes(facts.unitCode) ?? true)
  );
};

/** Whether some document could meet both. Sums of money always could: the higher meets the lower. */
export function canMeetBoth(one: RouteCondition, other: RouteCondition): boolean {
  return (
    overlap(one.docTypes, other.docTypes) &&
    overlap(one.urgency, other.urgency) &&
    overlap(one.units, other.units) &&
    (one.hasAnnex === undefined || other.hasAnnex === undefined || one.hasAnnex === other.hasAnnex)
  );
}

/** What must hold of a document before this route is chosen at all. */
export const entranceOf = ({ documentTypes, when }: RouteDefinition): RouteCondition => ({
  ...when,
  docTypes: documentTypes,
});

/** How many things a condition asks; the route that asks more is chosen before one that asks less. */
export const weightOf = (condition: object | undefined): number =>
  Object.values(condition ?? {}).filter((part) => part !== undefined).length;

const overlap = <Item>(one?: readonly Item[], other?: readonly Item[]): boolean =>
  one === undefined || other === undefined || one.some((item) => other.includes(item));
