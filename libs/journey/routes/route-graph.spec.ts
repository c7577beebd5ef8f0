import { readRoute } from './read-route.js';
import { routeGraph } from './route-graph.js';
import { aBody, aSource, finance, people, withoutPeople } from './testing.js';

const calledBy = (assignee: string, today = aBody()) => {
  const { definition } = readRoute(aSource.replace('{ headOf: draftingUnit }', assignee));
  if (!definition) throw new Error('This is no route.');
  const check = routeGraph(definition, today).nodes.find(({ id }) => id === 'check');
  return [...(check?.tasks[0]?.people ?? [])].sort();
};
const names = (...whom: readonly string[]) => whom.map((person) => `Người ${person}`).sort();

test('units that work along may be any: the heads of all of them are shown', () => {
  const heads = [people.head, people.deputyHead, people.otherHead];
  expect(calledBy('{ headOf: coordinatingUnits }')).toEqual(names(...heads));
  const without = withoutPeople(people.otherHead);
  expect(without.units.map(({ id }) => id)).toContain(finance);
  expect(calledBy('{ headOf: coordinatingUnits }', without)).toEqual(
    names(people.head, people.deputyHead),
  );
});

test('who is nobody today is shown as nobody', () => {
  expect(calledBy('{ role: clerk }')).toEqual([]);
});
