import { systemIds } from '#kernel';
import { SecretBox } from '#platform';
import { Secret } from 'otpauth';
import pg from 'pg';
import {
  testPassword,
  workingMorning,
  worldInDatabase,
  type WorldInDatabase,
} from '../../../../test/worlds/world-in-database.js';
import { disablePerson } from '../use-cases/disable-person.js';
import { SecondFactors } from './second-factor/second-factors.js';
import { codeAt } from './second-factor/totp.js';
import { usualLimits } from './session-limits.js';
import { Sessions } from './sessions.js';
import { SignInThrottle } from './sign-in-throttle.js';

let there: WorldInDatabase;
let sessions: Sessions;
let factors: SecondFactors;

const limits = { ...usualLimits, attemptsPerAddress: 8 };

beforeAll(async () => {
  there = await worldInDatabase();
  const { uow, clock } = there;
  const throttle = new SignInThrottle(uow, clock, limits);
  const box = new SecretBox('a secret of tests', 'second factors at rest');
  factors = new SecondFactors(uow, box, clock, systemIds);
  sessions = new Sessions(uow, throttle, factors, clock, systemIds, limits);
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

describe('a second factor', () => {
  const shown = { issuer: 'Trình Ký', login: 'thethuc' };
  const secretIn = ({ secret }: { readonly secret: string }) =>
    Secret.fromBase32(secret.replaceAll(' ', '')).bytes;
  const withCode = (code?: string, login = shown.login) =>
    sessions.open({
      login,
      password: testPassword(login),
      code,
      address: `10.0.1.${(address += 1)}`,
    });
  let secret: Uint8Array;
  let recoveryCodes: readonly string[];
  const codeNow = () => codeAt(secret, there.clock.now());

  test('counts from its first code on; until then the password is enough', async () => {
    const { actor } = await withCode();
    secret = secretIn(await factors.offer(actor, shown));
    secret = secretIn(await factors.offer(actor, shown));
    await expect(factors.activate(actor, '000000')).rejects.toMatchObject({
      code: 'SecondFactorIsWrong',
    });
    expect((await withCode()).actor.personId).toBe(actor.personId);
    recoveryCodes = await factors.activate(actor, codeNow());
    expect([recoveryCodes.length, new Set(recoveryCodes).size]).toEqual([10, 10]);
    await expect(factors.offer(actor, shown)).rejects.toMatchObject({
      code: 'SecondFactorIsSetUpAlready',
    });
  });

  test('the password alone opens nothing; a code opens once, also among two at the same time', async () => {
    after(1);
    await expect(withCode()).rejects.toMatchObject({ code: 'SecondFactorIsWanted' });
    const wrong = { code: 'SecondFactorIsWrong' };
    const both = await Promise.allSettled([withCode(codeNow()), withCode(codeNow())]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(withCode(codeNow())).rejects.toMatchObject(wrong);
    const before = codeAt(secret, new Date(there.clock.now().getTime() - 30_000));
    await expect(withCode(before)).rejects.toMatchObject(wrong);
    after(2);
    const old = codeAt(secret, new Date(there.clock.now().getTime() - 90_000));
    await expect(withCode(old)).rejects.toMatchObject(wrong);
  });

  test('guessing codes is counted with guessing passwords: a right password forgives nothing', async () => {
    after(20);
    const guess = () => withCode('123456').catch((error: { code: string }) => error.code);
    const told = [];
    for (let n = 0; n < 6; n += 1) told.push(await guess());
    expect(told).toEqual([...Array(5).fill('SecondFactorIsWrong'), 'SignInIsThrottled']);
    await expect(withCode(codeNow())).rejects.toMatchObject({ code: 'SignInIsThrottled' });
  });

  test('a recovery code opens once, however it is spelt, and only for its owner', async () => {
    after(60);
    const [code = ''] = recoveryCodes;
    const other = (await open('giamdoc')).actor;
    const { secret: others } = await factors.offer(other, { ...shown, login: 'giamdoc' });
    await factors.activate(other, codeAt(secretIn({ secret: others }), there.clock.now()));
    const wrong = { code: 'SecondFactorIsWrong' };
    await expect(withCode(code, 'giamdoc')).rejects.toMatchObject(wrong);
    const { actor } = await withCode(code.replaceAll('-', '').toUpperCase());
    await expect(withCode(code)).rejects.toMatchObject(wrong);
    expect(await factors.standing(actor)).toMatchObject({ recoveryCodesLeft: 9 });
  });

  test('neither secret nor recovery codes can be read in the database', async () => {
    const kept = await asOwner<{ sealed: Buffer; codes: Buffer[] }>(
      `SELECT sealed_secret AS sealed, (SELECT array_agg(code_sha256) FROM organisation.recovery_code) AS codes
         FROM organisation.second_factor`,
    );
    const bytes = Buffer.concat(kept.flatMap(({ sealed, codes }) => [sealed, ...codes]));
    expect([kept.length, bytes.includes(Buffer.from(secret))]).toEqual([2, false]);
    for (const code of recoveryCodes) expect(bytes.includes(code.replaceAll('-', ''))).toBe(false);
    const [one, two] = kept.map(({ sealed }) => sealed);
    const place = { bodyId: 'x', personId: 'y' };
    const box = new SecretBox('a secret of tests', 'second factors at rest');
    for (const sealed of [one!, two!]) expect(() => box.open(sealed, place)).toThrow();
  });

  test('who lost everything is helped at the server, and signs in by the password again', async () => {
    after(120);
    const { actor } = await withCode(codeNow());
    await factors.reset(actor);
    expect((await withCode()).actor.personId).toBe(actor.personId);
    await expect(factors.reset(actor)).rejects.toMatchObject({ code: 'SecondFactorIsNotSetUp' });
    const told = await asOwner<{ action: string }>(
      `SELECT DISTINCT action FROM audit.event WHERE subject_id = '${actor.personId}' AND action LIKE '%Factor%' ORDER BY 1`,
    );
    expect(told.map(({ action }) => action)).toEqual(['SecondFactorAdded', 'SecondFactorReset']);
  });
});
