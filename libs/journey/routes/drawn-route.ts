import type { MachineGraph } from '#engine';
import type { BodyToday } from './body-today.js';
import type { RouteDefinition } from './definition.js';
import { routeGraph } from './route-graph.js';

/** A route as the pictures of `docs/` draw machines: its stages, what each asks, what may be passed over. */
export function drawnRoute(definition: RouteDefinition): MachineGraph {
  const { title, nodes, edges } = routeGraph(definition, nobody);
  return {
    name: definition.name,
    title,
    initial: 'start',
    states: nodes.map(({ id, name, kind, tasks, rule, limitHours }) => ({
      key: id,
      name,
      isFinal: kind === 'end',
      within: [
        ...tasks.map(({ kindName, who }) => `${kindName}: ${who}`),
        ...(kind === 'stage' ? [rule] : []),
        ...(limitHours === null ? [] : [`trong ${limitHours} giờ làm việc`]),
      ],
    })),
    arrows: edges.map(({ from, to, name }) => ({ from, to, names: name ? [name] : [] })),
  };
}

/** A picture of the product names no body's people. */
const nobody: BodyToday = {
  ...{ posts: [], units: [] },
  nameOf: (person) => person,
  signersOf: () => [],
  deputyOfUnit: () => null,
  deputyOfField: () => null,
};
