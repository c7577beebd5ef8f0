import { check } from '#contracts';
import { DomainError } from '#kernel';
import { readLinedYaml, type LinedYaml } from '#platform';
import { stringify } from 'yaml';
import { routeDefinition, type RouteDefinition } from './definition.js';
import { fault, pathInWords, type PlacedFault, type RouteFault } from './route-fault.js';
import { structureFaults } from './structure-faults.js';

/** A route as it was written, with what is wrong with it by itself, whatever the body. */
export interface ReadRoute {
  readonly source: string;
  /** Null when the text is no definition at all. */
  readonly definition: RouteDefinition | null;
  readonly faults: readonly PlacedFault[];
  /** Puts faults found later to their lines. */
  readonly place: (faults: readonly RouteFault[]) => readonly PlacedFault[];
}

/** Reads the YAML text of a route; every fault is told with its line. */
export function readRoute(source: string): ReadRoute {
  const yaml = readLinedYaml(source);
  const place = (faults: readonly RouteFault[]) => placed(yaml, faults);
  if (yaml.faults.length > 0) {
    const faults = yaml.faults.map((one) => ({
      ...{ code: 'TextIsNotReadable', weight: 'error' as const, path: '' },
      ...one,
    }));
    return { source, definition: null, faults, place };
  }
  const checked = check(routeDefinition, yaml.value);
  if (!checked.ok) {
    const faults = checked.error.map(({ path, text }) => fault('FieldIsNotValid', path, text));
    return { source, definition: null, faults: place(faults.map(withItsField)), place };
  }
  const definition = checked.value;
  return { source, definition, faults: place(structureFaults(definition)), place };
}

/** @throws DomainError RouteIsNotValid with every fault and its line */
export function demandedRoute({ definition, faults }: ReadRoute, name: string): RouteDefinition {
  const errors = faults.filter(({ weight }) => weight === 'error');
  if (definition && errors.length === 0) return definition;
  throw new DomainError('RouteIsNotValid', { name, faults: errors });
}

/** The text of what a form holds. */
export const writtenRoute = (definition: unknown): string =>
  stringify(definition, { lineWidth: 100 });

/** A finding of a schema is half a sentence; the field it speaks of comes first. */
const withItsField = (one: RouteFault): RouteFault => ({
  ...one,
  text: `${pathInWords(one.path) || 'khai báo'}: ${one.text}.`,
});

const placed = (yaml: LinedYaml, faults: readonly RouteFault[]): readonly PlacedFault[] =>
  faults
    .map(({ path, ...rest }) => ({ ...rest, ...yaml.placeOf(path), path: pathInWords(path) }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
