import { problemSchema, type RouteContract } from '#contracts';
import { statement } from '#platform';
import type { Answer, Ask } from '../../test/worlds/ask.js';
import { worldOverHttp, type WorldOverHttp } from '../../test/worlds/world-over-http.js';
import { testPassword } from '../../test/worlds/world-in-database.js';
import { StatedRoutes } from './serving/stated-routes.js';

let there: WorldOverHttp;
let routes: readonly RouteContract[];

beforeAll(async () => {
  there = await worldOverHttp();
  routes = there.app.get(StatedRoutes).all();
});
afterAll(() => there.close());

const eventsOf = statement<{ readonly canonical: Buffer }>(
  'test.events_of',
  'SELECT canonical FROM audit.event WHERE action = $1 ORDER BY at, id',
);

const someId = '019a0000-0000-7000-8000-000000000000';
const urlOf = ({ path }: RouteContract) => path.replace(/:\w+/g, someId);

function problem(answer: Answer) {
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const told = problemSchema.parse(JSON.parse(answer.body));
  expect(told.status).toBe(answer.statusCode);
  expect(told.type).toBe(`urn:trinh-ky:problem:${told.code}`);
  return told;
}

describe('without a session', () => {
  it('every route but the open ones asks to sign in, in Vietnamese', async () => {
    const closed = routes.filter(({ permission }) => permission !== 'open');
    expect(closed.length).toBeGreaterThan(9);
    for (const route of closed) {
      const answer = await there.anonymous({ method: route.method, url: urlOf(route) });
      expect([route.path, answer.statusCode]).toEqual([route.path, 401]);
      expect(problem(answer)).toMatchObject({
        code: 'SignInIsNeeded',
        title: 'Chưa đăng nhập',
        detail: expect.stringContaining('Cần đăng nhập'),
      });
    }
  });

  it('the open routes are these and no others', () => {
    const open = routes.filter(({ permission }) => permission === 'open');
    expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      'GET /api/agent-files/:bodyId/:token',
      'GET /api/demo',
      'GET /api/openapi.json',
      'GET /api/public/instance.pem',
      'GET /health/live',
      'GET /health/ready',
      'POST /api/agent-files/:bodyId/:token',
      'POST /api/intake/packages',
      'POST /api/intake/statuses',
      'POST /api/public/verifications',
      'POST /api/public/verifications/report.pdf',
      'POST /api/session',
      'POST /api/signing-services/:bodyId/:serviceId/notices',
    ]);
  });

  it('a token that was never given is no session', async () => {
    const headers = { cookie: `trinh-ky=${'A'.repeat(43)}` };
    const answer = await there.anonymous({ method: 'GET', url: '/api/me', headers });
    expect(problem(answer).code).toBe('SignInIsNeeded');
  });
});

describe('signing in', () => {
  it('gives a cookie that scripts and other sites cannot use', async () => {
    const payload = { login: 'giamdoc', password: testPassword('giamdoc') };
    const answer = await there.anonymous({ method: 'POST', url: '/api/session', payload });
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^trinh-ky=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
    ]);
    expect(answer.json()).toMatchObject({
      name: 'Nguyễn Văn An',
      body: { name: 'Trung tâm Y tế khu vực Mẫu', organId: 'H99.01.05' },
      posts: [{ role: 'director', title: 'Giám đốc', unitName: 'Ban Giám đốc' }],
      abilities: expect.arrayContaining([{ action: 'sign', subject: 'Document' }]),
    });
  });

  it('is refused in the same words for a wrong password and an unknown account', async () => {
    const tries = [
      { login: 'pgd2', password: 'sai' },
      { login: 'khong.co.ai', password: 'sai' },
    ];
    const told = [];
    for (const payload of tries) {
      const answer = await there.anonymous({ method: 'POST', url: '/api/session', payload });
      const { instance, ...rest } = problem(answer);
      expect(instance).toMatch(/^urn:uuid:/);
      told.push(rest);
    }
    expect(told[0]).toMatchObject({ status: 401, code: 'SignInIsRefused' });
    expect(told[1]).toEqual(told[0]);
  });

  it('is throttled with the time to wait', async () => {
    const payload = { login: 'tramtruong1', password: 'sai' };
    const knock = () => there.anonymous({ method: 'POST', url: '/api/session', payload });
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await knock()).statusCode).toBe(401);
    const answer = await knock();
    expect(problem(answer)).toMatchObject({
      status: 429,
      detail: 'Đã thử đăng nhập quá nhiều lần. Hãy đợi 15 phút rồi thử lại.',
    });
    expect(answer.headers['retry-after']).toBe('900');
  });

  it('ends with signing out', async () => {
    const ask = await there.as('pgd1');
    expect((await ask({ method: 'GET', url: '/api/me' })).statusCode).toBe(200);
    expect((await ask({ method: 'DELETE', url: '/api/session' })).statusCode).toBe(204);
    expect((await ask({ method: 'GET', url: '/api/me' })).statusCode).toBe(401);
  });
});

describe('what a route is asked', () => {
  const signIn = (payload: object) =>
    there.anonymous({ method: 'POST', url: '/api/session', payload });

  it('names the field that no contract knows', async () => {
    const told = problem(await signIn({ login: 'a', password: 'b', remember: true }));
    expect(told).toMatchObject({
      status: 422,
      code: 'RequestIsNotValid',
      where: 'body.remember',
      detail: 'Dữ liệu gửi lên chưa hợp lệ: body.remember không có trường này trong quy định.',
    });
  });

  it('names every fault at once, and never the value', async () => {
    const answer = await signIn({ login: '', password: 987_654_321 });
    expect(problem(answer).faults).toEqual([
      { where: 'body.login', text: 'không được để trống' },
      { where: 'body.password', text: 'phải là chữ' },
    ]);
    expect(answer.body).not.toContain('987654321');
  });

  it('names what is wrong in the address', async () => {
    const ask = await there.as('quantri');
    const query = await ask({ method: 'GET', url: '/api/posts?on=2026-02-30' });
    expect(problem(query)).toMatchObject({ status: 422, where: 'query.on' });
    const params = await ask({ method: 'POST', url: '/api/people/khong-phai-ma/disablement' });
    expect(problem(params)).toMatchObject({ status: 422, where: 'params.personId' });
  });

  it.each([
    ['JSON that is none', '{"login":', 'application/json', 400, 'RequestIsNotReadable'],
    ['no JSON at all', 'login=a', 'text/plain', 422, 'RequestIsNotValid'],
  ])('%s', async (_, payload, type, status, code) => {
    const headers = { 'content-type': type };
    const answer = await there.anonymous({ method: 'POST', url: '/api/session', payload, headers });
    expect(problem(answer)).toMatchObject({ status, code });
  });

  it.each([
    ['JSON over 5 MB', 'application/json', 5],
    ['a file over 20 MB', 'application/pdf', 20],
  ])('%s is refused before it is read', async (_, type, megabytes) => {
    const length = String(megabytes * 1024 * 1024 + 1);
    const headers = { 'content-type': type, 'content-length': length };
    const asked = { method: 'POST', url: '/api/session', payload: '{', headers };
    const answer = await there.anonymous(asked);
    expect(problem(answer)).toMatchObject({ status: 413, code: 'RequestIsTooLarge' });
    expect(answer.headers.connection).toBe('close');
  });

  it('an idempotency key has a form', async () => {
    const ask = await there.as('quantri');
    const headers = { 'idempotency-key': 'short' };
    const url = `/api/people/${someId}/disablement`;
    expect(problem(await ask({ method: 'POST', url, headers }))).toMatchObject({
      status: 422,
      where: 'Idempotency-Key',
    });
  });

  it('a path that does not exist says so', async () => {
    const answer = await there.anonymous({ method: 'GET', url: '/api/nothing' });
    expect(problem(answer)).toMatchObject({ status: 404, code: 'NothingIsFound' });
  });
});

describe('a change asked for by another site', () => {
  const from = (headers: Record<string, string>) =>
    there.anonymous({ method: 'POST', url: '/api/session', payload: {}, headers });

  it.each([
    [{ origin: 'https://evil.example', host: 'localhost' }],
    [{ origin: 'null', host: 'localhost' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('is refused: %j', async (headers) => {
    expect(problem(await from(headers))).toMatchObject({
      status: 403,
      code: 'RequestComesFromAnotherSite',
    });
  });

  it.each([
    [{ origin: 'http://localhost:3000', host: 'localhost:3000' }],
    [{ 'sec-fetch-site': 'same-origin' }],
    [{}],
  ])('and one from here is judged on its merits: %j', async (headers) => {
    expect(problem(await from(headers)).code).toBe('RequestIsNotValid');
  });
});

describe('two bodies', () => {
  it('each body reads its own people', async () => {
    const names = async (login: string): Promise<string[]> => {
      const ask = await there.as(login);
      const answer = await ask({ method: 'GET', url: '/api/people' });
      return answer.json<{ name: string }[]>().map(({ name }) => name);
    };
    expect(await names('so.vanthu')).toContain('Trần Thị Sen');
    expect(await names('so.vanthu')).not.toContain('Đỗ Thị Khánh');
    expect(await names('vanthu1')).toContain('Đỗ Thị Khánh');
    expect(await names('vanthu1')).not.toContain('Trần Thị Sen');
  });

  it('a person of the other body is nobody', async () => {
    const ask = await there.as('so.quantri');
    const { personId } = there.world.centre.people.get('vanthu1') ?? {};
    const answer = await ask({ method: 'POST', url: `/api/people/${personId}/disablement` });
    expect(problem(answer)).toMatchObject({ status: 404, code: 'PersonIsNotKnown' });
  });
});

describe('the administrator', () => {
  let ask: Ask;
  beforeAll(async () => {
    ask = await there.as('quantri');
  });

  const addPerson = (login: string) =>
    ask({
      method: 'POST',
      url: '/api/people',
      payload: { name: 'Nguyễn Thị Mới', email: null, login, password: testPassword(login) },
    });

  it('adds a person, gives a post, and the person works in it until disabled', async () => {
    const { id: personId } = (await addPerson('nguoi.moi')).json<{ id: string }>();
    const post = {
      personId,
      unitId: there.world.centre.units.get('NOI'),
      role: 'drafter',
      title: 'Chuyên viên',
      from: '2026-03-01',
      to: null,
    };
    const given = await ask({ method: 'POST', url: '/api/posts', payload: post });
    expect(given.statusCode).toBe(201);
    const newcomer = await there.as('nguoi.moi');
    const me = await newcomer({ method: 'GET', url: '/api/me' });
    expect(me.json()).toMatchObject({ posts: [{ role: 'drafter', unitName: 'Khoa Nội' }] });
    const disabled = await ask({ method: 'POST', url: `/api/people/${personId}/disablement` });
    expect(disabled.statusCode).toBe(204);
    expect((await newcomer({ method: 'GET', url: '/api/me' })).statusCode).toBe(401);
  });

  it('cannot give a login that somebody has', async () => {
    expect(problem(await addPerson('giamdoc'))).toMatchObject({
      status: 409,
      code: 'LoginIsTaken',
      detail: 'Tên đăng nhập "giamdoc" đã có người dùng.',
    });
  });

  it('leaves each change in the trail', async () => {
    await addPerson('nguoi.thu.hai');
    const events = await there.inBody(there.world.centre, (tx) =>
      tx.all(eventsOf, ['PersonAdded']),
    );
    expect(JSON.parse(events.at(-1)?.canonical.toString() ?? 'null')).toMatchObject({
      actor: { personId: there.world.centre.people.get('quantri')?.personId },
      data: { login: 'nguoi.thu.hai', name: 'Nguyễn Thị Mới' },
    });
  });
});
