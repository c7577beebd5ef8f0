import { systemIds } from '#kernel';
import pg from 'pg';
import {
  testPassword,
  workingMorning,
  worldInDatabase,
  type WorldInDatabase,
} from '../../../../test/worlds/world-in-database.js';
import { disablePerson } from '../use-cases/disable-person.js';
import { usualLimits } from './session-limits.js';
import { Sessions } from './sessions.js';
import { SignInThrottle } from './sign-in-throttle.js';

let there: WorldInDatabase;
let sessions: Sessions;

const limits = { ...usualLimits, attemptsPerAddress: 8 };

beforeAll(async () => {
  there = await worldInDatabase();
  const { uow, clock } = there;
  const throttle = new SignInThrottle(uow, clock, limits);
  sessions = new Sessions(uow, throttle, clock, systemIds, limits);
});
beforeEach(() => after(0));
afterAll(() => there.close());

// One world for all: each test signs in people of its own, from addresses of its own.
let address = 0;

const open = (login: string, password = testPassword(login), from = `10.0.0.${(address += 1)}`) =>
  sessions.open({ login, password, address: from });

const after = (minutes: number) =>
  there.clock.moveTo(new Date(workingMorning.getTime() + minutes * 60_000));

async function asOwner<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: there.database.ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('a person signs in, in whatever case and form of the letters, and is known with his posts', async () => {
  const { actor } = await open('VANTHU1', testPassword('vanthu1').normalize('NFD'));
  expect(actor).toMatchObject({
    bodyId: there.world.centre.bodyId,
    name: 'Đỗ Thị Khánh',
    posts: [{ role: 'clerk', title: 'Văn thư', unitName: 'Phòng Tổ chức - Hành chính' }],
  });
});

test('only the hash of the token is stored, and each sign-in makes a new one', async () => {
  const first = await open('so.giamdoc');
  const second = await open('so.giamdoc');
  expect(second.token).not.toBe(first.token);
  expect(Buffer.from(first.token, 'base64url')).toHaveLength(32);
  const stored = await asOwner<{ dump: string }>(
    'SELECT s::text AS dump FROM organisation.session s',
  );
  expect(stored.length).toBeGreaterThanOrEqual(2);
  expect(stored.filter(({ dump }) => dump.includes(first.token))).toEqual([]);
});

test('a session ends after half an hour of rest', async () => {
  const { token } = await open('pgd2');
  after(29);
  expect(await sessions.actorOf(token)).toBeDefined();
  after(58);
  expect(await sessions.actorOf(token)).toBeDefined();
  after(58 + 30);
  expect(await sessions.actorOf(token)).toBeUndefined();
});

test('a session ends after twelve hours of work', async () => {
  const { token } = await open('pgd2');
  for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
    after(minutes);
    expect(await sessions.actorOf(token)).toBeDefined();
  }
  after(12 * 60);
  expect(await sessions.actorOf(token)).toBeUndefined();
});

test('signing out ends this session and no other', async () => {
  const here = await open('giamdoc');
  const elsewhere = await open('giamdoc');
  await sessions.close(here.actor);
  expect(await sessions.actorOf(here.token)).toBeUndefined();
  expect(await sessions.actorOf(elsewhere.token)).toBeDefined();
});

test('disabling a person ends every session at once and bars the next', async () => {
  const { token, actor } = await open('chuyenvien.tchc');
  const colleague = await open('chuyenvien.khnv');
  await there.inBody(there.world.centre, (tx) =>
    disablePerson(tx, actor.personId, there.clock.now()),
  );
  expect(await sessions.actorOf(token)).toBeUndefined();
  expect(await sessions.actorOf(colleague.token)).toBeDefined();
  await expect(open('chuyenvien.tchc')).rejects.toMatchObject({ code: 'SignInIsRefused' });
});

test('a post that has ended is not worked in', async () => {
  const { token } = await open('so.vanthu');
  await asOwner(
    "UPDATE organisation.post SET to_day = '2026-03-03' WHERE body_id = '" +
      `${there.world.health.bodyId}' AND role = 'clerk'`,
  );
  expect(await sessions.actorOf(token)).toMatchObject({ posts: [] });
});

test('wrong password, unknown and disabled account: one answer', async () => {
  await asOwner("UPDATE organisation.person SET disabled_at = now() WHERE name = 'Hồ Văn Lâm'");
  const answers = await Promise.all(
    [open('quantri', 'sai'), open('khongcoai'), open('vanthu2')].map((attempt) =>
      attempt.catch((error: unknown) => ({ ...(error as object) })),
    ),
  );
  expect(answers).toEqual(
    Array(3).fill({ name: 'DomainError', code: 'SignInIsRefused', details: {} }),
  );
});

test('an unknown account costs the work of a known one', async () => {
  const timeOf = async (login: string) => {
    const start = process.cpuUsage();
    await open(login, 'sai').catch(() => undefined);
    return process.cpuUsage(start).user;
  };
  await timeOf('thanhtra');
  const [known, unknown] = [await timeOf('thanhtra'), await timeOf('khong.co.ai')];
  expect(unknown).toBeGreaterThan(known / 3);
});

test.each(['giamdoc', 'ai.do'])(
  'the sixth attempt waits, even with the right password: %s',
  async (login) => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await expect(open(login, 'sai')).rejects.toMatchObject({ code: 'SignInIsRefused' });
    }
    await expect(open(login)).rejects.toMatchObject({
      code: 'SignInIsThrottled',
      details: { retryAfterSeconds: 900 },
    });
  },
);

test('who waited his time may try again', async () => {
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await open('tramtruong1', 'sai').catch(() => undefined);
  }
  after(14);
  await expect(open('tramtruong1')).rejects.toMatchObject({ code: 'SignInIsThrottled' });
  after(15);
  await expect(open('tramtruong1')).resolves.toBeDefined();
});

test('attempts made at once are all counted', async () => {
  const attempts = Array.from({ length: 8 }, () => open('pgd1', 'sai').catch((e: unknown) => e));
  const codes = (await Promise.all(attempts)).map((error) => (error as { code: string }).code);
  expect(codes.filter((code) => code === 'SignInIsRefused')).toHaveLength(5);
  expect(codes.filter((code) => code === 'SignInIsThrottled')).toHaveLength(3);
});

test('one address is barred when it tries many accounts, but not by successes', async () => {
  const fromOffice = (login: string, password?: string) => open(login, password, '10.9.9.9');
  for (let colleague = 0; colleague < 10; colleague += 1) await fromOffice('so.quantri');
  for (let guess = 0; guess < 8; guess += 1) {
    await expect(fromOffice(`doan${guess}`, 'sai')).rejects.toMatchObject({
      code: 'SignInIsRefused',
    });
  }
  await expect(fromOffice('so.quantri')).rejects.toMatchObject({ code: 'SignInIsThrottled' });
  await expect(open('so.quantri')).resolves.toBeDefined();
});

test('the application cannot read a stored password hash by itself', async () => {
  const client = new pg.Client({ connectionString: there.database.appUrl });
  await client.connect();
  try {
    await client.query("SELECT set_config('app.body_id', $1, false)", [there.world.centre.bodyId]);
    const logins = await client.query('SELECT login FROM organisation.account');
    expect(logins.rowCount).toBe(14);
    await expect(client.query('SELECT password_hash FROM organisation.account')).rejects.toThrow(
      'permission denied',
    );
    await expect(client.query('SELECT * FROM organisation.sign_in_attempts')).rejects.toThrow(
      'permission denied',
    );
  } finally {
    await client.end();
  }
});
