import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock, systemIds } from '#kernel';
import { makeTestAuthority, type TestAuthority } from '#pades';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../test/database/fresh-database.js';
import { worldFile } from '../../../test/worlds/demo-world.js';
import { commandLine, commandProcess } from '../testing.js';

const pin = '482913';
let database: FreshDatabase;
let folder: string;
let authority: TestAuthority;

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'trinhky-keys-'));
  authority = await makeTestAuthority({ clock: systemClock, ids: systemIds });
  const leader = await authority.issue({
    commonName: 'Trần Thị Bình',
    organisation: 'Trung tâm Y tế khu vực Mẫu',
    key: 'p-256',
  });
  await writeFile(join(folder, 'khoa.p12'), leader.p12(pin));
  await writeFile(join(folder, 'pin'), `${pin}\n`);
  await writeFile(join(folder, 'pin-sai'), '000000');
  await writeFile(join(folder, 'goc.pem'), authority.rootPem);
  await writeFile(join(folder, 'co-quan.yaml'), await worldFile('trung-tam.yaml'));
  const added = await command('body', 'add', at('co-quan.yaml'));
  if (added.code !== 0) throw new Error(added.err);
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const at = (name: string): string => join(folder, name);

const installation = () => ({ ownerUrl: database.ownerUrl, dataDir: at('data') });

const command = (...args: string[]) => commandLine(installation(), ...args);

const importPersonal = (): string[] => [
  ...['key', 'import', at('khoa.p12')],
  ...['--body', 'H99.01.05', '--purpose', 'personal'],
];

const importKey = (...more: string[]) => command(...importPersonal(), ...more);

describe('keys of a body that was set up from its file', () => {
  it('takes a key and says whose it is', () => {
    const whose = ['--login', 'pgd1', '--pin-file', at('pin'), '--json'];
    const taken = commandProcess(installation(), ...importPersonal(), ...whose);
    expect(taken.code).toBe(0);
    expect(JSON.parse(taken.out)).toMatchObject({
      subject: expect.stringContaining('Trần Thị Bình'),
    });
  });

  it('trusts a root, but nothing that is no certificate', async () => {
    const trust = (file: string) =>
      command('key', 'trust', at(file), '--body', 'H99.01.05', '--label', 'Gốc thử');
    expect((await trust('goc.pem')).code).toBe(0);
    expect((await trust('pin')).code).not.toBe(0);
  });

  it('takes a second factor away from who has lost it, and says when there is none', async () => {
    const reset = (login: string) =>
      command('account', 'reset-second-factor', '--body', 'H99.01.05', '--login', login);
    expect((await reset('pgd1')).err).toContain('SecondFactorIsNotSetUp');
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(`INSERT INTO organisation.second_factor (body_id, person_id, sealed_secret, offered_at, active_since)
      SELECT body_id, person_id, '\\x00', now(), now() FROM organisation.account WHERE login = 'pgd1'`);
    expect((await reset('pgd1')).code).toBe(0);
    const left = await owner.query('SELECT FROM organisation.second_factor');
    await owner.end();
    expect(left.rowCount).toBe(0);
  });

  it('refuses a wrong PIN, an unknown person and an unknown body by name', async () => {
    const wrong = await importKey('--login', 'pgd1', '--pin-file', at('pin-sai'));
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('WrongPin')]);
    const nobody = await importKey('--login', 'khong-co', '--pin-file', at('pin'));
    expect([nobody.code, nobody.err]).toEqual([1, expect.stringContaining('PersonIsNotKnown')]);
    const nowhere = ['--body', 'H00.00', '--purpose', 'seal', '--pin-file', at('pin')];
    const lost = await command('key', 'import', at('khoa.p12'), ...nowhere);
    expect([lost.code, lost.err]).toEqual([1, expect.stringContaining('BodyIsNotKnown')]);
  });
});
