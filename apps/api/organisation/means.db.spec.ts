import { makeTestAuthority } from '#pades';
import { systemIds } from '#kernel';
import { SigningFacade } from '#modules/signing';
import pg from 'pg';
import type { Answer } from '../../../test/worlds/ask.js';
import { photographOf } from '../../../test/pictures/photographed.js';
import { idOf, openOffice, refused, type Office } from './testing.js';

let there: Office['there'];
let get: Office['get'];
let send: Office['send'];

beforeAll(async () => {
  ({ there, get, send } = await openOffice());
});
afterAll(() => there.close());

const person = (login: string) => there.world.centre.people.get(login);

describe('pictures of signatures', () => {
  const paper = { width: 160, height: 90 };
  const stroke = Uint8Array.from({ length: 160 * 90 }, (_, i) => {
    const [x, y] = [i % 160, Math.floor(i / 160)];
    return x > 10 && x < 150 && Math.abs(y - 45 - 20 * Math.sin(x / 9)) < 5 ? 255 : 0;
  });
  const scan = photographOf({ ...paper, alpha: stroke }, [30, 30, 30]);
  const post = async (url: string, payload: Uint8Array, type = 'image/jpeg') =>
    (await there.as('quantri'))({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': type },
    });
  const of = (login: string) => `kind=signature&personId=${person(login)?.personId}`;

  test('a scan is shown as it will be seen, and kept only when that is asked', async () => {
    const before = await get<{ id: string }[]>('/api/signature-pictures');
    const shown = await post(`/api/signature-pictures/preview?${of('pgd1')}`, scan);
    const { png, widthMm, heightMm } = shown.json<{
      png: string;
      widthMm: number;
      heightMm: number;
    }>();
    expect([widthMm, heightMm > 10 && heightMm < 24]).toEqual([42, true]);
    expect(Buffer.from(png, 'base64').subarray(1, 4).toString()).toBe('PNG');
    expect(await get('/api/signature-pictures')).toEqual(before);
    const id = await idOf(post(`/api/signature-pictures?${of('pgd1')}`, scan));
    const kept = await get<{ id: string; person: unknown }[]>('/api/signature-pictures');
    expect(kept).toHaveLength(before.length + 1);
    expect(kept).toContainEqual(
      expect.objectContaining({ id, widthMm, heightMm, kind: 'signature' }),
    );
    const file = await (
      await there.as('quantri')
    )({ method: 'GET', url: `/api/signature-pictures/${id}.png` });
    expect(file.headers['content-type']).toBe('image/png');
  });

  test.each<[string, () => Promise<Answer>, string]>([
    [
      'no picture',
      () => post(`/api/signature-pictures?${of('pgd1')}`, Buffer.from('GIF89a')),
      'PictureIsNotReadable',
    ],
    [
      'another type',
      () => post(`/api/signature-pictures?${of('pgd1')}`, scan, 'image/gif'),
      'RequestTypeIsNotTaken',
    ],
    [
      'handwriting of nobody',
      () => post('/api/signature-pictures?kind=signature', scan),
      'RequestIsNotValid',
    ],
    [
      'a seal of unknown size',
      () => post('/api/signature-pictures?kind=seal', scan),
      'RequestIsNotValid',
    ],
    [
      'a stranger',
      () => post(`/api/signature-pictures?kind=signature&personId=${systemIds.next()}`, scan),
      'PersonIsNotKnown',
    ],
    [
      'a seal higher than its place',
      () => post('/api/signature-pictures?kind=seal&widthMm=30&turns=1', scan),
      'SealDoesNotFitItsPlace',
    ],
    [
      'a size beyond the place',
      () => post('/api/signature-pictures?kind=seal&widthMm=60', scan),
      'RequestIsNotValid',
    ],
  ])('refused: %s', async (_, asked, code) => {
    expect((await refused(asked()))[1]).toBe(code);
  });

  test('words stand under signatures only when the body wants them', async () => {
    const url = '/api/signing-settings/appearance';
    expect(await get(url)).toEqual({ showsInformation: false });
    expect((await send('PUT', url, { showsInformation: true })).statusCode).toBe(204);
    expect(await get(url)).toEqual({ showsInformation: true });
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
    const all = await send('GET', '/api/keys');
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
