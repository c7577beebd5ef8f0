import { addressRoute } from './address-route.js';
import { readRoute } from './read-route.js';
import { simulate, type PastDocument } from './simulate.js';
import { aBody, aSource, office, people, withoutPeople } from './testing.js';
import { lastQuarter } from './told-simulation.js';

const routeOf = (source: string) => {
  const { definition } = readRoute(source);
  if (!definition) throw new Error('This is no route.');
  return { version: 1, definition };
};
const facts = {
  docType: 'KH',
  urgency: 'normal',
  budget: null,
  hasAnnex: false,
  unitCode: 'TCHC',
} as const;
const whoInWords = () => '';
const body = { today: aBody(), whoInWords };
const who = {
  docType: 'KH' as const,
  draftingUnit: office,
  coordinatingUnits: [],
  signer: people.deputy,
  drafters: [people.drafter],
};
const past = (hours: Record<string, number>, change: Partial<PastDocument> = {}): PastDocument => ({
  facts,
  who,
  walked: addressRoute(routeOf(aSource), facts, { ...who, ...body }),
  hours: new Map(Object.entries(hours)),
  ...change,
});
const tried = (source: string, documents: readonly PastDocument[], today = body) =>
  simulate(routeOf(source), documents, today).map(({ verdict, wasHours, wouldHours }) => [
    verdict,
    wasHours,
    wouldHours,
  ]);
const walked = past({ content: 5, form: 2, approve: 3 });
const changed = (from: string, to: string) => aSource.replace(from, to);

test('the same route takes the same: side by side the longest counts', () => {
  expect(tried(aSource, [walked])).toEqual([['same', 8, 8]]);
});

test('one after the other is slower by what the shorter took', () => {
  const serial = changed('    title: Kiểm tra\n', '    title: Kiểm tra\n    mode: serial\n');
  expect(tried(serial, [walked])).toEqual([['slower', 8, 10]]);
});

test('one more stage is slower by what such a task usually takes; never seen, nobody knows', () => {
  const more = (kind: string) =>
    changed(
      '  - key: approve',
      `  - key: more\n    title: Thêm\n    tasks:\n      - { key: more, kind: ${kind}, assignee: { role: director } }\n  - key: approve`,
    );
  expect(tried(more('contentCheck'), [walked, past({ content: 7, form: 2, approve: 3 })])).toEqual([
    ['slower', 8, 15],
    ['slower', 10, 17],
  ]);
  expect(tried(more('initial'), [walked])).toEqual([['unknown', 8, null]]);
});

test('an opinion takes no time of the route; a route without the slow check would be faster', () => {
  const asked = changed('kind: contentCheck', 'kind: opinion');
  expect(tried(asked, [walked])).toEqual([['faster', 8, 5]]);
});

test('who is asked is told with the hours it took', () => {
  const [one] = simulate(routeOf(aSource), [walked], body);
  expect(one?.would.map(({ stage, task, hours }) => [stage.key, task.key, hours])).toEqual([
    ['check', 'content', 5],
    ['check', 'form', 2],
    ['approve', 'approve', 3],
  ]);
});

test('documents the route is not for are left out; nobody to ask is told', () => {
  const report = past({ content: 5, form: 2, approve: 3 }, { facts: { ...facts, docType: 'QĐ' } });
  expect(tried(aSource, [report])).toEqual([]);
  expect(tried(aSource, [walked], { today: withoutPeople(people.form), whoInWords })).toEqual([
    ['impossible', 8, null],
  ]);
});

test.each([
  ['2026-11-22', '2026-07-01', '2026-09-30'],
  ['2026-01-01', '2025-10-01', '2025-12-31'],
  ['2026-04-01', '2026-01-01', '2026-03-31'],
])('before %s the last quarter is %s to %s', (day, from, to) => {
  expect(lastQuarter(day)).toEqual({ from, to });
});
