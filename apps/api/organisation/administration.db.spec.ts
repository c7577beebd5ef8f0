import { roles } from '#contracts';
import { systemIds } from '#kernel';
import { idOf, openOffice, refused, type Office } from './testing.js';

let there: Office['there'];
let auditor: Office['auditor'];
let get: Office['get'];
let send: Office['send'];

beforeAll(async () => {
  ({ there, auditor, get, send } = await openOffice());
});
afterAll(() => there.close());

const unit = (code: string) => there.world.centre.units.get(code);
const person = (login: string) => there.world.centre.people.get(login);
const signIn = (login: string, password: string) =>
  there.anonymous({ method: 'POST', url: '/api/session', payload: { login, password } });

describe('people and accounts', () => {
  const login = 'nguoi.moi';
  let personId: string;

  test('somebody new signs in, does what his post lets him, and is found with login and post', async () => {
    const body = { name: 'Trịnh Văn Ổn', email: null, login, password: 'mật khẩu đầu tiên' };
    personId = await idOf(send('POST', '/api/people', body));
    const post = { personId, unitId: unit('TCHC'), role: 'drafter', title: 'Chuyên viên' };
    await idOf(send('POST', '/api/posts', { ...post, from: '2026-01-01', to: null }));
    expect((await signIn(login, body.password)).statusCode).toBe(201);
    expect(await get('/api/accounts?search=trinh%20van%20on')).toEqual([
      expect.objectContaining({
        personId,
        login,
        disabled: false,
        keys: 0,
        posts: [
          expect.objectContaining({ role: 'drafter', roleName: 'Người soạn thảo', live: true }),
        ],
      }),
    ]);
  });

  test('a new password ends every session; only the new one opens another', async () => {
    const opened = await signIn(login, 'mật khẩu đầu tiên');
    const cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const me = () => there.anonymous({ method: 'GET', url: '/api/me', headers: { cookie } });
    expect((await me()).statusCode).toBe(200);
    const password = 'mật khẩu thứ hai';
    expect((await send('PUT', `/api/people/${personId}/password`, { password })).statusCode).toBe(
      204,
    );
    expect((await me()).statusCode).toBe(401);
    expect((await signIn(login, 'mật khẩu đầu tiên')).statusCode).toBe(401);
    expect((await signIn(login, password)).statusCode).toBe(201);
  });

  test('who was given a password sets his own; only who knows the old one does', async () => {
    const open = async (password: string) => {
      const { headers } = await signIn(login, password);
      const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
      const ask = (method: string, path: string, payload?: object) =>
        there.anonymous({ method, url: `/api/me${path}`, headers: { cookie }, payload });
      return { me: () => ask('GET', ''), change: (body: object) => ask('PUT', '/password', body) };
    };
    const [current, next] = ['mật khẩu thứ hai', 'mật khẩu thứ ba của tôi'];
    const [here, elsewhere] = [await open(current), await open(current)];
    expect((await here.me()).json()).toMatchObject({ passwordIsGiven: true });
    for (const [body, status, code] of [
      [{ current: 'không phải vậy', next }, 422, 'CurrentPasswordIsWrong'],
      [{ current, next: current }, 422, 'NewPasswordIsTheOldOne'],
      [{ current, next: 'ngắn quá' }, 422, 'RequestIsNotValid'],
    ] as const) {
      expect((await refused(here.change(body))).slice(0, 2)).toEqual([status, code]);
    }
    expect((await here.change({ current, next })).statusCode).toBe(204);
    expect((await here.me()).json()).toMatchObject({ passwordIsGiven: false });
    expect((await elsewhere.me()).statusCode).toBe(401);
    expect((await signIn(login, current)).statusCode).toBe(401);
    expect((await signIn(login, next)).statusCode).toBe(201);
  });

  test('guessing the password of an open session is counted as at sign-in', async () => {
    const ask = await there.as('chuyenvien.khnv');
    const guess = () =>
      refused(
        ask({
          method: 'PUT',
          url: '/api/me/password',
          payload: { current: 'đoán', next: 'mật khẩu của kẻ khác' },
        }),
      );
    const codes: string[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) codes.push((await guess())[1]);
    expect(codes).toEqual([...Array(5).fill('CurrentPasswordIsWrong'), 'SignInIsThrottled']);
  });

  test('a disabled account stays out until it is enabled', async () => {
    await send('POST', `/api/people/${personId}/disablement`);
    expect((await signIn(login, 'mật khẩu thứ ba của tôi')).statusCode).toBe(401);
    await send('POST', `/api/people/${personId}/enablement`);
    expect((await signIn(login, 'mật khẩu thứ ba của tôi')).statusCode).toBe(201);
  });

  test('a new name is shown everywhere from now on', async () => {
    const body = { name: 'Trịnh Văn Yên', email: 'yen@example.vn' };
    expect((await send('PUT', `/api/people/${personId}/name`, body)).statusCode).toBe(204);
    expect(await get('/api/people?search=van%20yen')).toEqual([
      { id: personId, ...body, disabled: false },
    ]);
  });

  test('nobody unknown is changed', async () => {
    const nobody = `/api/people/${systemIds.next()}`;
    for (const [method, path, body] of [
      ['PUT', '/name', { name: 'Ai', email: null }],
      ['PUT', '/password', { password: 'mười hai ký tự' }],
      ['POST', '/enablement', undefined],
      ['POST', '/disablement', undefined],
    ] as const) {
      expect((await refused(send(method, nobody + path, body))).slice(0, 2)).toEqual([
        404,
        'PersonIsNotKnown',
      ]);
    }
  });

  test('the trail tells each change by name, and no password', async () => {
    const { events } = await get<{ events: { action: string; actionName: string }[] }>(
      `/api/trail?subject=${personId}`,
      auditor,
    );
    expect(events.map(({ action, actionName }) => [action, actionName])).toEqual(
      expect.arrayContaining([
        ['PersonAdded', 'Thêm người'],
        ['PasswordSet', 'Đặt mật khẩu mới'],
        ['PasswordChanged', 'Tự đổi mật khẩu'],
        ['PersonDisabled', 'Khóa tài khoản'],
        ['PersonEnabled', 'Mở lại tài khoản'],
        ['PersonRenamed', 'Sửa họ tên, thư điện tử'],
      ]),
    );
    expect(JSON.stringify(events)).not.toMatch(/mật khẩu (đầu|thứ)/);
  });
});

describe('posts and duties', () => {
  const give = (login: string, role: string, more: object = {}) =>
    send('POST', '/api/posts', {
      personId: person(login)?.personId,
      unitId: unit('TCHC'),
      ...{ role, title: 'Thử', from: '2026-01-01', to: null, ...more },
    });

  test.each(roles.filter((role) => role !== 'administrator' && role !== 'director'))(
    'an administrator is given no post that does business: %s',
    async (role) => {
      expect((await refused(give('quantri', role))).slice(0, 2)).toEqual([
        409,
        'AdministratorsDoNoBusiness',
      ]);
    },
  );

  test('nor does who does business become administrator', async () => {
    expect((await refused(give('vanthu1', 'administrator')))[1]).toBe('AdministratorsDoNoBusiness');
  });

  test('nobody holds one post twice at a time', async () => {
    expect((await refused(give('vanthu1', 'clerk')))[1]).toBe('PostIsAlreadyHeld');
  });

  test('the last administrator stays, by disabling as by ending the post', async () => {
    const own = person('quantri');
    const disabling = `/api/people/${own?.personId}/disablement`;
    const ending = `/api/posts/${own?.posts[0]?.postId}/end`;
    expect((await refused(send('POST', disabling)))[1]).toBe('BodyKeepsAnAdministrator');
    expect((await refused(send('POST', ending, { on: '2026-03-04' })))[1]).toBe(
      'BodyKeepsAnAdministrator',
    );
    const body = {
      name: 'Người Thay',
      email: null,
      login: 'quantri2',
      password: 'đủ mười hai chữ',
    };
    const second = await idOf(send('POST', '/api/people', body));
    const post = {
      personId: second,
      unitId: unit('TCHC'),
      role: 'administrator',
      title: 'Quản trị',
    };
    await idOf(send('POST', '/api/posts', { ...post, from: '2026-01-01', to: null }));
    expect((await send('POST', ending, { on: '2027-03-04' })).statusCode).toBe(204);
    expect((await send('POST', `/api/people/${second}/disablement`)).statusCode).toBe(204);
    expect((await refused(send('POST', disabling)))[1]).toBe('BodyKeepsAnAdministrator');
  });

  test('a delegation ends on its last day, and not before it began', async () => {
    const list = () => get<{ id: string; to: string | null; from: string }[]>('/api/delegations');
    const [first] = await list();
    const end = (on: string) => send('POST', `/api/delegations/${first?.id}/end`, { on });
    expect((await refused(end('2020-01-01')))[1]).toBe('PeriodEndsBeforeItBegins');
    expect((await end('2026-06-30')).statusCode).toBe(204);
    expect((await list()).find(({ id }) => id === first?.id)?.to).toBe('2026-06-30');
  });
});

describe('units', () => {
  interface Unit {
    readonly id: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly closedOn: string | null;
  }
  const read = async (id: string) =>
    (await get<Unit[]>('/api/units')).find((one) => one.id === id) as Unit;
  let id: string;

  test('a new unit comes last, with its name and other names', async () => {
    const body = { code: 'CDSO', name: 'Tổ Chuyển đổi số', kind: 'to', aliases: ['Tổ CĐS'] };
    id = await idOf(send('POST', '/api/units', body));
    expect((await get<Unit[]>('/api/units')).at(-1)).toMatchObject({ id, closedOn: null });
    expect((await read(id)).aliases).toEqual(['Tổ CĐS', 'Tổ Chuyển đổi số']);
  });

  test('a code or a name that somebody has is refused with whose it is', async () => {
    const twice = { code: 'CDSO', name: 'Tổ khác', kind: 'to' };
    expect((await refused(send('POST', '/api/units', twice)))[1]).toBe('UnitCodeIsTaken');
    const taken = await refused(send('POST', `/api/units/${id}/aliases`, { alias: 'p. tchc' }));
    expect(taken).toEqual([
      409,
      'UnitNameIsTaken',
      'Tên gọi "p. tchc" đã chỉ Phòng Tổ chức - Hành chính; mỗi tên gọi chỉ một đơn vị.',
    ]);
  });

  test('a renamed unit is still found by its old name', async () => {
    const name = 'Tổ Công nghệ thông tin';
    expect((await send('PUT', `/api/units/${id}/name`, { name })).statusCode).toBe(204);
    expect(await read(id)).toMatchObject({
      name,
      aliases: expect.arrayContaining([name, 'Tổ Chuyển đổi số']),
    });
  });

  test('another name is dropped, the own name is not', async () => {
    const drop = (alias: string) =>
      send('DELETE', `/api/units/${id}/aliases/${encodeURIComponent(alias)}`);
    expect((await drop('Tổ CĐS')).statusCode).toBe(204);
    expect((await refused(drop('Tổ CĐS')))[1]).toBe('AliasIsNotKnown');
    expect((await refused(drop('Tổ Công nghệ thông tin')))[1]).toBe('OwnNameIsNoAlias');
    expect((await read(id)).aliases).not.toContain('Tổ CĐS');
  });

  test('a unit closes once nobody holds a post in it, and takes no post after that', async () => {
    const post = { personId: person('chuyenvien.khnv')?.personId, unitId: id, role: 'drafter' };
    const give = (to: string | null) =>
      send('POST', '/api/posts', { ...post, title: 'Tổ viên', from: '2026-01-01', to });
    const held = await idOf(give(null));
    const close = () => send('POST', `/api/units/${id}/closing`, { on: '2026-04-01' });
    expect(await refused(close())).toEqual([
      409,
      'UnitStillHasPosts',
      'Tổ Công nghệ thông tin còn người giữ vị trí công tác: Đặng Văn Hải. Hãy kết thúc các vị trí đó trước.',
    ]);
    await send('POST', `/api/posts/${held}/end`, { on: '2026-03-31' });
    expect((await close()).statusCode).toBe(204);
    expect((await read(id)).closedOn).toBe('2026-04-01');
    expect((await refused(close()))[1]).toBe('UnitIsClosed');
    expect((await refused(give(null)))[1]).toBe('UnitIsClosed');
  });

  test('a unit with working units below it does not close', async () => {
    const parentId = await idOf(
      send('POST', '/api/units', { code: 'CHA', name: 'Khoa cha', kind: 'khoa' }),
    );
    const child = { code: 'CON', name: 'Tổ con', kind: 'to', parentId };
    await idOf(send('POST', '/api/units', child));
    const close = send('POST', `/api/units/${parentId}/closing`, { on: '2026-04-01' });
    expect((await refused(close)).slice(1)).toEqual([
      'UnitStillHasUnits',
      'Khoa cha còn đơn vị trực thuộc đang hoạt động: Tổ con.',
    ]);
  });
});
