import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aPlan } from '../../../test/builders/content.js';
import type { Answer, Ask } from '../../../test/worlds/ask.js';
import { worldOverHttp, type WorldOverHttp } from '../../../test/worlds/world-over-http.js';

interface Summary {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly state: string;
}
interface Fault {
  readonly code: string;
  readonly line: number;
  readonly weight: string;
}

let there: WorldOverHttp;
let administrator: Ask;
let drafter: Ask;
let auditor: Ask;
let ofPlans: string;

beforeAll(async () => {
  there = await worldOverHttp();
  administrator = await there.as('quantri');
  drafter = await there.as('chuyenvien.tchc');
  auditor = await there.as('thanhtra');
  ofPlans = await readFile(
    join(import.meta.dirname, '../../../config/routes/ke-hoach.yaml'),
    'utf8',
  );
});
afterAll(() => there.close());

const get = async <Reply>(ask: Ask, url: string) =>
  done(await ask({ method: 'GET', url })).json<Reply>();
const post = (ask: Ask, url: string, payload: object = {}) => ask({ method: 'POST', url, payload });
/** An answer that is no refusal; a refusal is shown. */
const done = (answer: Answer): Answer => {
  expect(answer.statusCode < 300 ? '' : answer.body).toBe('');
  return answer;
};
const listed = async (ask: Ask) =>
  (await get<Summary[]>(ask, '/api/routes')).map(
    ({ name, version, state }) => `${name}@${version} ${state}`,
  );
const serial = () => {
  expect(ofPlans).toContain('    title: Kiểm tra nội dung và thể thức\n');
  return ofPlans.replace(
    '    title: Kiểm tra nội dung và thể thức\n',
    '    title: Kiểm tra nội dung, rồi thể thức\n    mode: serial\n',
  );
};

test('a body begins with the routes of the product, in force, and the trail tells it', async () => {
  const five = [
    'bao-cao@1 active',
    'cong-van-di@1 active',
    'ke-hoach@1 active',
    'quyet-dinh@1 active',
    'van-ban-khan@1 active',
  ];
  expect(await listed(drafter)).toEqual(five);
  expect(await listed(auditor)).toEqual(five);
  const { events } = await get<{ events: { actionName: string }[] }>(
    auditor,
    '/api/trail?action=RoutesFurnished',
  );
  expect(events.map(({ actionName }) => actionName)).toEqual(['Nhận các đường trình ký mẫu']);
});

describe('a changed route', () => {
  let id: string;
  let old: string;

  test('is saved as a draft, which only who administers or audits sees', async () => {
    old =
      (await get<Summary[]>(drafter, '/api/routes')).find(({ name }) => name === 'ke-hoach')?.id ??
      '';
    ({ id } = done(await post(administrator, '/api/routes', { source: serial() })).json<{
      id: string;
    }>());
    expect(await listed(drafter)).not.toContain('ke-hoach@2 draft');
    expect(await listed(auditor)).toContain('ke-hoach@2 draft');
    expect((await drafter({ method: 'GET', url: `/api/routes/${id}` })).statusCode).toBe(404);
    const again = done(await post(administrator, '/api/routes', { source: serial() }));
    expect(again.json()).toEqual({ id });
  });

  test('is shown with its picture and who would be asked today', async () => {
    const { graph, faults } = await get<{ graph: { nodes: object[] }; faults: Fault[] }>(
      administrator,
      `/api/routes/${id}`,
    );
    expect(faults.filter(({ weight }) => weight === 'error')).toEqual([]);
    expect(graph.nodes[2]).toMatchObject({
      name: 'Kiểm tra nội dung, rồi thể thức',
      rule: 'tất cả đồng ý',
      tasks: [
        { who: 'trưởng đơn vị soạn thảo', people: expect.arrayContaining(['Phạm Thị Dung']) },
        { who: 'người kiểm tra thể thức', people: ['Bùi Thị Hạnh'] },
      ],
    });
  });

  test('goes in force for what is submitted from then on; what is under way keeps its own', async () => {
    const before = await submitted();
    done(await post(administrator, `/api/routes/${id}/activation`));
    expect((await listed(auditor)).filter((one) => one.startsWith('ke-hoach'))).toEqual([
      'ke-hoach@2 active',
      'ke-hoach@1 retired',
    ]);
    const after = await submitted();
    const route = (at: string) =>
      get<{ version: number; stages: { mode: string; state: string }[] }>(drafter, `${at}/route`);
    expect(await route(before)).toMatchObject({ version: 1, stages: [{ mode: 'parallel' }, {}] });
    expect(await route(after)).toMatchObject({
      version: 2,
      stages: [
        { mode: 'serial', state: 'current' },
        { mode: 'parallel', state: 'ahead' },
      ],
    });
  });

  test('is put in force once, and what was in force never changes', async () => {
    const again = await post(administrator, `/api/routes/${id}/activation`);
    expect([again.statusCode, again.json<Fault>().code]).toEqual([
      409,
      'OnlyDraftRoutesAreActivated',
    ]);
    const retired = await post(administrator, `/api/routes/${old}/retirement`);
    expect(retired.json<Fault>().code).toBe('OnlyActiveRoutesAreRetired');
    const change = there.inBody(there.world.centre, (tx) =>
      tx.run(
        { name: 'test.change', text: `UPDATE review.route_version SET source = 'x' WHERE id = $1` },
        [id],
      ),
    );
    await expect(change).rejects.toMatchObject({ code: '42501' });
  });

  test('is not given up while its types have no other', async () => {
    const answer = await post(administrator, `/api/routes/${id}/retirement`);
    expect(answer.json<Fault>()).toMatchObject({ code: 'TypesKeepARoute' });
    expect(answer.body).toContain('KH, CTr, PA, ĐA, DA');
  });
});

describe('a route with faults', () => {
  test('is told each with its line; the text of none is refused', async () => {
    const source = ofPlans.replace('{ role: formChecker }', '{ headOfUnit: XYZ }');
    const { faults } = done(await post(administrator, '/api/routes/check', { source })).json<{
      faults: Fault[];
    }>();
    const line = source.split('\n').findIndex((one) => one.includes('XYZ')) + 1;
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'UnitIsUnknown', line, weight: 'error' }),
        expect.objectContaining({ code: 'StageHasNobody', line }),
      ]),
    );
    const { id } = done(await post(administrator, '/api/routes', { source })).json<{
      id: string;
    }>();
    const refused = await post(administrator, `/api/routes/${id}/activation`);
    expect([refused.statusCode, refused.json<Fault>().code]).toEqual([422, 'RouteIsNotValid']);
    expect(refused.body).toContain(`dòng ${line}`);
    const none = await post(administrator, '/api/routes', { source: 'stages: [' });
    expect(none.json<Fault>().code).toBe('RouteIsNotValid');
  });

  test('competes with none in force', async () => {
    const source = ofPlans.replace('name: ke-hoach', 'name: ke-hoach-khac');
    const { faults } = done(await post(administrator, '/api/routes/check', { source })).json<{
      faults: Fault[];
    }>();
    expect(faults.map(({ code, line }) => [code, line])).toContainEqual(['RoutesCompete', 6]);
  });
});

test('a change is tried over what was submitted: nothing walked its way yet', async () => {
  const answer = await post(administrator, '/api/routes/simulation', {
    ...{ source: serial(), from: '2020-01-01', to: '2099-12-31' },
  });
  expect(done(answer).json()).toMatchObject({ documents: 0, each: [] });
});

/** Where a plan stands that was just submitted. */
async function submitted(): Promise<string> {
  const { centre } = there.world;
  const unitId = centre.units.get('TCHC');
  const draft = done(await post(drafter, '/api/documents', { content: aPlan(), unitId }));
  const at = `/api/documents/${draft.json<{ id: string }>().id}`;
  const { workingRevision: revision } = await get<{ workingRevision: number }>(drafter, at);
  const signerId = centre.people.get('pgd1')?.personId;
  done(await post(drafter, `${at}/submission`, { revision, signerId }));
  return at;
}
