import type { routesContract, ReplyOf } from '#contracts';
import { workNames } from '../names.js';
import { assigneeNames } from './assignee-names.js';
import { possiblePeople, type BodyToday } from './body-today.js';
import type { RouteDefinition, StageDefinition, TaskDefinition } from './definition.js';
import { assigneeInWords, conditionInWords, ruleInWords } from './route-words.js';

export type RouteGraph = NonNullable<ReplyOf<typeof routesContract.check>['graph']>;
type Node = RouteGraph['nodes'][number];

/** A definition as a picture: its stages in order, what may be passed over, who is asked today. */
export function routeGraph(route: RouteDefinition, today: BodyToday): RouteGraph {
  const stages = route.stages.map((stage) => stageNode(stage, route, today));
  const nodes = [end('start', 'Trình'), ...stages, end('end', 'Đã duyệt, chờ ký số')];
  return {
    title: route.title,
    nodes,
    edges: nodes.flatMap((node, n) => edgesFrom(node, nodes.slice(n + 1))),
  };
}

function stageNode(stage: StageDefinition, route: RouteDefinition, today: BodyToday): Node {
  const { key, title, when, limitHours, tasks } = stage;
  return {
    id: key,
    name: title,
    kind: 'stage',
    rule: ruleInWords(stage),
    condition: conditionInWords(when),
    limitHours: limitHours ?? null,
    tasks: tasks.map((task) => taskOf(task, route, today)),
  };
}

function taskOf({ key, kind, assignee }: TaskDefinition, route: RouteDefinition, today: BodyToday) {
  return {
    ...{ key, kind },
    kindName: workNames[kind] ?? kind,
    who: assigneeInWords(assignee, assigneeNames(today)),
    people: [...new Set(peopleToday(assignee, route, today))],
  };
}

/** Of every unit that drafts, any unit working along, and every type the route is for. */
const peopleToday = (
  assignee: TaskDefinition['assignee'],
  { documentTypes }: RouteDefinition,
  today: BodyToday,
): string[] =>
  today.posts
    .filter(({ role }) => role === 'drafter')
    .flatMap(({ unitId }) =>
      documentTypes.flatMap((docType) =>
        possiblePeople(
          assignee,
          { docType, draftingUnit: unitId, coordinatingUnits: today.units.map(({ id }) => id) },
          today,
        ).map(today.nameOf),
      ),
    );

const end = (id: 'start' | 'end', name: string): Node => ({
  ...{ id, name, kind: id, rule: '', condition: '' },
  limitHours: null,
  tasks: [],
});

/** To the next node, and past every conditional one to what follows it. */
function edgesFrom({ id }: Node, rest: readonly Node[]): RouteGraph['edges'][number][] {
  const sure = rest.findIndex(({ condition }) => condition === '');
  return rest
    .slice(0, sure + 1)
    .map((to) => ({ from: id, to: to.id, name: to.condition && `khi ${to.condition}` }));
}
