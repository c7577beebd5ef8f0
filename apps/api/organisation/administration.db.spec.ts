import { roles } from '#contracts';
import { makeTestAuthority } from '#pades';
import { systemIds } from '#kernel';
import { SigningFacade } from '#modules/signing';
import pg from 'pg';
import type { Answer, Ask } from '../../../test/worlds/ask.js';
import { worldOverHttp, type WorldOverHttp } from '../../../test/worlds/world-over-http.js';

let there: WorldOverHttp;
let admin: Ask;
let auditor: Ask;

beforeAll(async () => {
  there = await worldOverHttp();
  admin = await there.as('quantri');
  auditor = await there.as('thanhtra');
});
afterAll(() => there.close());

const get = async <T>(url: string, ask = admin): Promise<T> => {
  const answer = await ask({ method: 'GET', url });
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`);
  return answer.json<T>();
};
const send = (method: string, url: string, payload?: unknown): Promise<Answer> =>
  admin({ method, url, payload });
const refused = async (asked: Promise<Answer>) => {
  const answer = await asked;
  const { code, detail } = answer.json<{ code: string; detail: string }>();
  return [answer.statusCode, code, detail];
};
const unit = (code: string) => there.world.centre.units.get(code);
const person = (login: string) => there.world.centre.people.get(login);
const idOf = async (asked: Promise<Answer>): Promise<string> => {
  const answer = await asked;
  expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
  return answer.json<{ id: string }>().id;
};
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

  test('a disabled account stays out until it is enabled', async () => {
    await send('POST', `/api/people/${personId}/disablement`);
    expect((await signIn(login, 'mật khẩu thứ hai')).statusCode).toBe(401);
    await send('POST', `/api/people/${personId}/enablement`);
    expect((await signIn(login, 'mật khẩu thứ hai')).statusCode).toBe(201);
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
        ['PersonDisabled', 'Khoá tài khoản'],
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

describe('books', () => {
  const aBook = { code: 'VBDI', name: 'Sổ văn bản đi', direction: 'outgoing', docTypes: null };
  const gaps = async () =>
    (await get<{ gaps: { code: string }[] }>('/api/setup')).gaps.map(({ code }) => code);

  test('a book is opened from this year on, and the body lacks it no more', async () => {
    expect(await gaps()).toEqual(expect.arrayContaining(['NoOutgoingBook', 'NoIncomingBook']));
    const id = await idOf(send('POST', '/api/books', { ...aBook, firstNumber: 37 }));
    expect(await get('/api/books')).toEqual([
      { ...aBook, id, firstYear: 2026, firstNumber: 37, years: [] },
    ]);
    expect(await gaps()).not.toContain('NoOutgoingBook');
  });

  test('a code or a type that has its book is refused', async () => {
    expect((await refused(send('POST', '/api/books', aBook)))[1]).toBe('BookCodeIsTaken');
    const other = { ...aBook, code: 'KHAC' };
    expect((await refused(send('POST', '/api/books', other)))[1]).toBe('TypeAlreadyHasABook');
  });
});

describe('receivers', () => {
  const fields = { name: 'Bệnh viện Mẫu', channel: 'smtp', address: 'vt@bv.example.vn' };
  let id: string;
  const offered = async () => {
    const clerk = await there.as('vanthu1');
    return (await get<{ id: string }[]>('/api/receivers', clerk)).map((one) => one.id);
  };

  test('a receiver that was added can be sent to', async () => {
    id = await idOf(send('POST', '/api/receivers', { organId: 'H99.02', ...fields }));
    expect(await offered()).toContain(id);
    const again = send('POST', '/api/receivers', { organId: 'H99.02', ...fields });
    expect((await refused(again))[1]).toBe('ReceiverIsTaken');
  });

  test.each([
    ['http', 'soyte.example.vn'],
    ['http', 'ftp://soyte.example.vn'],
    ['folder', '../etc'],
    ['folder', '/etc'],
    ['smtp', 'van thu'],
  ])('an address its channel never reaches is refused: %s %s', async (channel, address) => {
    const change = send('PUT', `/api/receivers/${id}`, { ...fields, channel, address });
    expect((await refused(change)).slice(0, 2)).toEqual([422, 'ReceiverAddressDoesNotFitChannel']);
  });

  test.each([
    ['http', 'https://soyte.example.vn/nhan'],
    ['http', '/api/intake'],
    ['folder', 'trao-doi/bv-mau'],
  ])('an address that fits is kept: %s %s', async (channel, address) => {
    const change = await send('PUT', `/api/receivers/${id}`, { ...fields, channel, address });
    expect(change.statusCode).toBe(204);
    const all = await get<{ id: string }[]>('/api/administration/receivers');
    expect(all.find((one) => one.id === id)).toMatchObject({ channel, address });
  });

  test('it is trusted with a certificate that can be read', async () => {
    const trust = (certificatePem: string) =>
      send('PUT', `/api/receivers/${id}/certificate`, { certificatePem });
    const broken = '-----BEGIN CERTIFICATE-----\nkhông\n-----END CERTIFICATE-----';
    expect((await refused(trust(broken)))[1]).toBe('CertificateIsNotReadable');
    const { rootPem } = await makeTestAuthority({ clock: there.clock, ids: systemIds });
    expect((await trust(rootPem)).statusCode).toBe(204);
    const all = await get<{ id: string }[]>('/api/administration/receivers');
    expect(all.find((one) => one.id === id)).toMatchObject({
      certificate: { subject: expect.stringContaining('CA gốc') },
    });
  });

  test('put out of use it is offered no more, until it is used again', async () => {
    await send('POST', `/api/receivers/${id}/disablement`);
    expect(await offered()).not.toContain(id);
    await send('POST', `/api/receivers/${id}/enablement`);
    expect(await offered()).toContain(id);
  });
});

describe('keys', () => {
  const check = (keyId: string, pin: string, login: string) =>
    there.app.get(SigningFacade).checkKey({
      ...{ bodyId: there.world.centre.bodyId, keyId: keyId as never, pin, use: 'leader' },
      ...{ personId: person(login)?.personId as never, at: there.clock.now() },
    });
  let demo: { id: string; pin: string };

  test('a demo key is marked as a test and signs with the PIN that is told once', async () => {
    const body = { personId: person('pgd1')?.personId };
    const made = await send('POST', '/api/keys/demo', body);
    expect(made.statusCode).toBe(201);
    demo = made.json();
    const { facts } = await check(demo.id, demo.pin, 'pgd1');
    expect(facts.isTest).toBe(true);
    const all = await admin({ method: 'GET', url: '/api/keys' });
    expect(all.json()).toEqual([
      expect.objectContaining({
        ...{ id: demo.id, isTest: true, state: 'usable', stateName: 'Dùng được' },
        person: { id: body.personId, name: person('pgd1')?.name },
      }),
    ]);
    expect(all.body).not.toContain(demo.pin);
  });

  test('a disabled key signs no more; it is disabled once, with a reason', async () => {
    const disable = () =>
      send('POST', `/api/keys/${demo.id}/disablement`, { reason: 'Mất thiết bị' });
    expect((await disable()).statusCode).toBe(204);
    await expect(check(demo.id, demo.pin, 'pgd1')).rejects.toMatchObject({
      code: 'KeyIsDisabled',
      details: { reason: 'Mất thiết bị' },
    });
    expect((await refused(disable()))[1]).toBe('KeyIsDisabledAlready');
    expect(await get('/api/keys')).toMatchObject([
      { state: 'disabled', disabledReason: 'Mất thiết bị' },
    ]);
    const leader = await there.as('pgd1');
    expect(await get('/api/signing-keys', leader)).toEqual([]);
  });

  test('a P12 is taken with its PIN, for a person who is there, and once', async () => {
    const authority = await makeTestAuthority({ clock: there.clock, ids: systemIds });
    const subject = {
      commonName: 'Trần Thị Bình',
      organisation: 'Trung tâm',
      key: 'p-256',
    } as const;
    const p12 = Buffer.from((await authority.issue(subject)).p12('482913')).toString('base64');
    const body = { purpose: 'personal', label: 'Khóa', p12, pin: '482913' };
    const owner = { personId: person('giamdoc')?.personId };
    const take = (more: object) => send('POST', '/api/keys', { ...body, ...owner, ...more });
    expect((await refused(take({ pin: '000000' })))[1]).toBe('WrongPin');
    expect((await refused(take({ personId: systemIds.next() })))[1]).toBe('PersonIsNotKnown');
    expect((await refused(take({ purpose: 'seal' })))[1]).toBe('RequestIsNotValid');
    expect((await take({})).statusCode).toBe(201);
    expect((await refused(take({})))[1]).toBe('KeyIsAlreadyKept');
  });

  test('a body that trusts a real root gets no test keys any more', async () => {
    const owner = new pg.Client({ connectionString: there.database.ownerUrl });
    await owner.connect();
    await owner.query('ALTER TABLE signing.trust_anchor DISABLE TRIGGER USER');
    await owner.query('UPDATE signing.trust_anchor SET is_test = false');
    await owner.end();
    const made = send('POST', '/api/keys/demo', { personId: person('pgd2')?.personId });
    expect((await refused(made))[1]).toBe('DemoKeysAreForTrialsOnly');
  });
});
