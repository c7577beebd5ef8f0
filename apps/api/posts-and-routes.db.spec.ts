import { roles, type Role, type RouteContract } from '#contracts';
import { aPlan } from '../../test/builders/content.js';
import type { Ask } from '../../test/worlds/ask.js';
import { worldOverHttp, type WorldOverHttp } from '../../test/worlds/world-over-http.js';
import { StatedRoutes } from './serving/stated-routes.js';
import { doors } from './testing/doors.js';

/** One person of the centre in each post. */
const inCentre: Readonly<Record<Role, string>> = {
  drafter: 'chuyenvien.tchc',
  unitHead: 'truongphong.tchc',
  formChecker: 'thethuc',
  deputyDirector: 'pgd1',
  director: 'giamdoc',
  clerk: 'vanthu1',
  auditor: 'thanhtra',
  administrator: 'quantri',
};
const inHealth = ['so.chuyenvien', 'so.truongphong', 'so.giamdoc', 'so.vanthu', 'so.thanhtra'];

const letters: Readonly<Record<Role, string>> = {
  drafter: 'D',
  unitHead: 'H',
  formChecker: 'F',
  deputyDirector: 'P',
  director: 'G',
  clerk: 'C',
  auditor: 'A',
  administrator: 'Q',
};

let there: WorldOverHttp;
let asks: Map<Role, Ask>;
let strangers: Ask[];
let documentId: string;

const nameOf = ({ method, path }: RouteContract) => `${method} ${path}`;
const closedRoutes = () =>
  there.app
    .get(StatedRoutes)
    .all()
    .filter(({ permission }) => permission !== 'open');

beforeAll(async () => {
  there = await worldOverHttp();
  asks = new Map();
  for (const role of roles) asks.set(role, await there.as(inCentre[role]));
  strangers = [];
  for (const login of inHealth) strangers.push(await there.as(login));
  documentId = await draft();
});
afterAll(() => there.close());

async function draft(): Promise<string> {
  const payload = { content: aPlan(), unitId: there.world.centre.units.get('TCHC') };
  const answer = await asks.get('drafter')?.({ method: 'POST', url: '/api/documents', payload });
  expect([answer?.statusCode, answer?.body]).toEqual([201, expect.any(String)]);
  return answer?.json<{ id: string }>().id ?? '';
}

const unknownId = '019a0000-0000-7000-8000-000000000000';
const urlOf = ({ path }: RouteContract) =>
  path.replace(':documentId', documentId).replace(':position', '1').replace(/:\w+/g, unknownId);

test('every route stands in the table, and the table names no other', () => {
  expect(closedRoutes().map(nameOf).sort()).toEqual(Object.keys(doors).sort());
});

test.each(Object.entries(doors).filter(([name]) => !/session|events/.test(name)))(
  '%s lets in %s',
  async (name, door) => {
    const route = closedRoutes().find((one) => nameOf(one) === name);
    if (!route) throw new Error(`There is no ${name}.`);
    let seen = '';
    for (const role of roles) {
      const answer = await asks.get(role)?.({ method: route.method, url: urlOf(route) });
      const code = answer?.statusCode === 403 ? answer.json<{ code: string }>().code : '';
      seen += code === 'ActIsNotAllowed' ? '-' : letters[role];
      expect(answer?.statusCode).not.toBe(500);
    }
    expect(seen).toBe(door);
  },
);

test('a draft is read by its drafter; nobody of the other body finds it by any route', async () => {
  const read = { method: 'GET', url: `/api/documents/${documentId}` };
  expect((await asks.get('drafter')?.(read))?.statusCode).toBe(200);
  const routes = closedRoutes().filter(({ path }) => path.includes(':documentId'));
  expect(routes.length).toBeGreaterThan(10);
  for (const route of routes) {
    for (const ask of strangers) {
      const answer = await ask({ method: route.method, url: urlOf(route) });
      // What lacks its body or its query is told so before any row is looked for.
      const isWhole = route.body === undefined && route.query === undefined;
      const refused = isWhole ? [403, 404] : [403, 404, 415, 422];
      expect([nameOf(route), refused]).toEqual([
        nameOf(route),
        expect.arrayContaining([answer.statusCode]),
      ]);
      expect(answer.body).not.toContain('cải cách hành chính');
    }
  }
});

test('nor by list, count or search', async () => {
  for (const url of ['/api/documents', '/api/documents?search=ke%20hoach']) {
    for (const ask of strangers) {
      expect((await ask({ method: 'GET', url })).json()).toEqual({
        documents: [],
        total: 0,
        more: false,
      });
    }
  }
  const own = await asks.get('drafter')?.({ method: 'GET', url: '/api/documents' });
  expect(own?.json()).toMatchObject({ documents: [{ id: documentId }], total: 1 });
});
