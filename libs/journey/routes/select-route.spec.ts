import type { RouteFacts } from './conditions.js';
import { readRoute } from './read-route.js';
import { competingRoutes, routeFor, typesWithoutRoute } from './select-route.js';
import { aSource } from './testing.js';

const route = (name: string, types: string, when = '') => {
  const source = aSource
    .replace('name: ke-hoach', `name: ${name}`)
    .replace('[KH, BC]', `[${types}]${when ? `\nwhen: ${when}` : ''}`);
  const { definition, faults } = readRoute(source);
  expect(faults).toEqual([]);
  if (!definition) throw new Error('This is no route.');
  return { version: 1, definition };
};
const aDocument: RouteFacts = {
  docType: 'KH',
  urgency: 'normal',
  budget: null,
  hasAnnex: false,
  unitCode: 'TCHC',
};
const usual = route('ke-hoach', 'KH, BC');
const urgent = route('khan', 'KH, BC', '{ urgency: [urgent, express] }');
const urgentOffice = route('khan-tchc', 'KH', '{ urgency: [urgent], units: [TCHC] }');
const dear = route('kinh-phi', 'KH', '{ budgetOver: 500 }');
const chosen = (facts: Partial<RouteFacts>) =>
  routeFor([usual, urgent, urgentOffice, dear], { ...aDocument, ...facts }).definition.name;

test('the route whose conditions hold and that asks most is chosen', () => {
  expect(chosen({})).toBe('ke-hoach');
  expect(chosen({ urgency: 'express' })).toBe('khan');
  expect(chosen({ urgency: 'urgent' })).toBe('khan-tchc');
  expect(chosen({ urgency: 'urgent', unitCode: 'NOI' })).toBe('khan');
  expect(chosen({ urgency: 'urgent', docType: 'BC' })).toBe('khan');
});

test('a sum must be known and above; the limit itself is not above', () => {
  expect(chosen({ budget: 500.5 })).toBe('kinh-phi');
  expect(chosen({ budget: 500 })).toBe('ke-hoach');
  expect(chosen({ budget: null })).toBe('ke-hoach');
});

test('a type without a route is refused', () => {
  expect(() => routeFor([usual], { ...aDocument, docType: 'QĐ' })).toThrow(
    expect.objectContaining({ code: 'TypeHasNoRoute', details: { docType: 'QĐ' } }),
  );
});

test('two routes that ask as much of the same document compete; apart they do not', () => {
  const codes = (one: typeof usual, ...others: (typeof usual)[]) =>
    competingRoutes(one, others).map(({ code }) => code);
  expect(codes(route('khac', 'BC'), usual)).toEqual(['RoutesCompete']);
  expect(codes(route('khac', 'QĐ'), usual)).toEqual([]);
  expect(codes(urgent, usual, route('khong-khan', 'KH', '{ urgency: [normal] }'))).toEqual([]);
  expect(codes(dear, urgent)).toEqual(['RoutesCompete']);
  expect(
    codes(
      route('co-phu-luc', 'KH', '{ hasAnnex: true }'),
      route('khong', 'KH', '{ hasAnnex: false }'),
    ),
  ).toEqual([]);
  expect(
    codes(route('noi', 'KH', '{ units: [NOI] }'), route('ngoai', 'KH', '{ units: [NGOAI] }')),
  ).toEqual([]);
  expect(codes(usual, usual)).toEqual([]);
});

test('a route that is the last for a type is not given up; one with a condition always may be', () => {
  expect(typesWithoutRoute(usual.definition, [route('kh', 'KH'), urgent])).toEqual(['BC']);
  expect(typesWithoutRoute(usual.definition, [route('khac', 'KH, BC')])).toEqual([]);
  expect(typesWithoutRoute(urgent.definition, [])).toEqual([]);
});
