import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MovableClock, systemIds } from '#kernel';
import { isBytePrefix, readValidationData, verifyPdf } from '#pades';
import { BlobStore, statement, UnitOfWork } from '#platform';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../../test/database/fresh-database.js';
import {
  credentialOf,
  dayOf,
  derOf,
  pemOf,
  startTestServices,
  type TestServices,
} from '../../../../test/pki/services/index.js';
import { signedAndSealed } from '../../../../test/pki/at-level.js';
import { samplePdf } from '../../../../test/pki/sample-pdf.js';
import { aPreparedPdf } from '../../../../test/pki/signed.js';
import { run, withFiles } from '../../../../test/pki/tools.js';
import { signReport, signReportWith } from '../reports/sign-report.js';
import { NetworkEvidence } from '../verification/network-evidence.js';
import { addTrustAnchor } from '../use-cases/verdicts/trust-anchors.js';
import { beginLongTerm } from './begin-long-term.js';
import { LongTermFacade } from './long-term.facade.js';
import { LongTermSweep } from './long-term-sweep.js';
import { askServices } from './testing.js';
import { TrustServices } from './trust-services.js';

const by = systemIds.next<'Person'>();
const clock = new MovableClock(dayOf(0));
const [leader, seal] = [credentialOf('leader'), credentialOf('seal')];

let database: FreshDatabase;
let services: TestServices;
let prepared: Awaited<ReturnType<typeof aPreparedPdf>>;
let pool: pg.Pool;
let work: UnitOfWork;
let bodyId = systemIds.next<'Body'>();
const blobs = new BlobStore(mkdtempSync(join(tmpdir(), 'trinhky-blobs-')));
const longTerm = new LongTermFacade(systemIds);

beforeAll(async () => {
  [database, services, prepared] = await Promise.all([
    freshDatabase(),
    startTestServices(() => clock.now()),
    aPreparedPdf(),
  ]);
  pool = new pg.Pool({ connectionString: database.appUrl, max: 4 });
  work = new UnitOfWork(pool);
});
beforeEach(async () => {
  clock.moveTo(dayOf(0));
  services.putOut();
  bodyId = systemIds.next<'Body'>();
  const anchor = { certificatePem: pemOf('root'), label: 'Gốc', by, at: clock.now() };
  await work.inBody(bodyId, (tx) => addTrustAnchor(tx, systemIds, anchor));
});
afterAll(async () => {
  await pool.end();
  await Promise.all([services.close(), database.drop()]);
});

const trust = () => new TrustServices(work, askServices(services));
const sweep = () => new LongTermSweep(work, blobs, trust(), clock, systemIds).sweep();
const tsa = (name: string) => `${services.url}/tsa/${name}`;
const setLevel = (timestampUrls: readonly string[], level?: 'B-B' | 'B-T' | 'B-LT' | 'B-LTA') =>
  work.inBody(bodyId, (tx) =>
    longTerm.setLevel(tx, { ...(level ? { level } : {}), timestampUrls, by, at: clock.now() }),
  );
const factsOf = (sha256: string) => work.inBody(bodyId, (tx) => longTerm.of(tx, sha256));

/** Signed and sealed as the journey does it, with what the body's services give. */
const issue = async () => {
  const stampOf = (value: Uint8Array) => trust().timestamp(bodyId, value, clock.now());
  const bytes = await signedAndSealed(prepared, stampOf);
  const sha256 = await blobs.put(bytes);
  const documentId = systemIds.next<'Document'>();
  const file = { documentId, sha256, bytes, at: clock.now() };
  await work.inBody(bodyId, (tx) => beginLongTerm(tx, systemIds, file));
  return { sha256, bytes };
};

const trail = statement<{ readonly action: string; readonly data: Record<string, unknown> }>(
  'test.long_term_trail',
  `SELECT action, convert_from(canonical, 'UTF8')::jsonb -> 'data' AS data FROM audit.event
    WHERE body_id = $1 AND subject_type = 'issuedFile' ORDER BY id`,
);

const eventsOf = async (): Promise<readonly string[]> => {
  const events = await work.inBody(bodyId, (tx) => tx.all(trail, [bodyId]));
  return events.map(({ action, data }) => `${action} ${String(data['level'])}`);
};

const signaturesFor = (bytes: Uint8Array): readonly string[] => {
  let seen: readonly string[] = [];
  withFiles({ file: bytes }, (pathOf) => {
    expect(run('qpdf', ['--check', pathOf('file')]).status).toBe(0);
    seen = run('pdfsig', [pathOf('file')]).output.match(/- Signature Type: .*/g) ?? [];
  });
  // older versions of pdfsig have no name for ETSI.RFC3161
  return seen.map((line) => (line.endsWith(cades) ? cades : stamp));
};

const verdictOn = (bytes: Uint8Array) =>
  verifyPdf(bytes, { trust: [pemOf('root')], at: clock.now() }).verdict;

const cades = 'ETSI.CAdES.detached';
const stamp = 'ETSI.RFC3161';

test('where an authority is set a file is taken to B-LTA; what was issued stays known', async () => {
  expect(await setLevel([tsa('tsa')])).toEqual({ level: 'B-LTA', timestampUrls: [tsa('tsa')] });
  const issued = await issue();
  expect(await factsOf(issued.sha256)).toMatchObject({ level: 'B-T', dueAt: dayOf(0) });
  // two processes at once
  await Promise.all([sweep(), sweep()]);
  const facts = await factsOf(issued.sha256);
  // the authority's certificate ends on day 700
  expect(facts).toMatchObject({ level: 'B-LTA', dueAt: dayOf(610), lastFailure: null });
  const newest = await blobs.get(facts?.newestSha256 ?? '');
  expect(isBytePrefix(issued.bytes, newest)).toBe(true);
  expect(signaturesFor(newest)).toEqual([cades, cades, stamp]);
  expect(verdictOn(newest)).toBe('valid');
  expect(await eventsOf()).toEqual(['ValidationDataAdded B-LT', 'DocumentTimestampAdded B-LTA']);
  const { certificates, ocsps, crls } = readValidationData(newest);
  const fingerprints = certificates.map((der) => createHash('sha256').update(der).digest('hex'));
  for (const name of ['root', 'issuing', 'leader', 'seal', 'tsa'])
    expect(fingerprints).toContain(createHash('sha256').update(derOf(name)).digest('hex'));
  expect([ocsps.length, crls.length]).toEqual([4, 0]);
  expect(await work.inBody(bodyId, (tx) => longTerm.newestOf(tx, issued.sha256))).toBe(
    facts?.newestSha256,
  );
  expect(await sweep()).toBe(0);
});

test('a file signed while the services were away is completed later', async () => {
  const warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  await setLevel([tsa('tsa')]);
  services.putOut('/');
  const issued = await issue();
  expect(warned).toHaveBeenCalledWith(expect.stringContaining('trả lời 503'));
  expect(await sweep()).toBe(1);
  const waiting = await factsOf(issued.sha256);
  expect(waiting).toMatchObject({ level: 'B-B', newestSha256: issued.sha256 });
  expect(waiting?.lastFailure).toMatch(/^127\.0\.0\.1:\d+: trả lời 503$/);
  expect(await sweep()).toBe(0);
  services.putOut();
  clock.moveTo(new Date(dayOf(0).getTime() + 60_000));
  expect(await sweep()).toBe(1);
  const done = await factsOf(issued.sha256);
  expect(done).toMatchObject({ level: 'B-LTA', lastFailure: null });
  const newest = await blobs.get(done?.newestSha256 ?? '');
  expect(isBytePrefix(issued.bytes, newest)).toBe(true);
  expect(signaturesFor(newest)).toEqual([cades, cades, stamp, stamp]);
  expect(verdictOn(newest)).toBe('valid');
  expect(await eventsOf()).toEqual([
    'LongTermPostponed B-B',
    'DocumentTimestampAdded B-T',
    'ValidationDataAdded B-LT',
    'DocumentTimestampAdded B-LTA',
  ]);
});

test('without OCSP the lists are taken; without either the file waits at B-T', async () => {
  await setLevel([tsa('tsa')], 'B-LT');
  services.putOut('/ocsp', '/crl');
  const issued = await issue();
  await sweep();
  expect(await factsOf(issued.sha256)).toMatchObject({ level: 'B-T' });
  services.putOut('/ocsp');
  clock.moveTo(new Date(dayOf(0).getTime() + 60_000));
  await sweep();
  const done = await factsOf(issued.sha256);
  expect(done).toMatchObject({ level: 'B-LT', dueAt: null });
  const { ocsps, crls } = readValidationData(await blobs.get(done?.newestSha256 ?? ''));
  expect([ocsps.length, crls.length]).toEqual([0, 2]);
});

test('a document timestamp is renewed before its certificate ends', async () => {
  await setLevel([tsa('tsaEnding')]);
  const issued = await issue();
  await sweep();
  const first = await factsOf(issued.sha256);
  // forty days are left: a third of them before the end
  const renewal = new Date(dayOf(0).getTime() + (40 * 86_400_000 * 2) / 3);
  expect(first).toMatchObject({ level: 'B-LTA', dueAt: renewal });
  await setLevel([tsa('tsa')]);
  clock.moveTo(new Date(renewal.getTime() - 1000));
  expect(await sweep()).toBe(0);
  clock.moveTo(renewal);
  expect(await sweep()).toBe(1);
  const second = await factsOf(issued.sha256);
  expect(second).toMatchObject({ level: 'B-LTA', dueAt: dayOf(610) });
  const [before, after] = await Promise.all(
    [first, second].map((facts) => blobs.get(facts?.newestSha256 ?? '')),
  );
  expect(isBytePrefix(before!, after!)).toBe(true);
  expect(signaturesFor(after!)).toEqual([cades, cades, stamp, stamp]);
  expect(verdictOn(after!)).toBe('valid');
});

test('a timestamp is renewed before its algorithm ends, when the signers have long expired', async () => {
  await setLevel([tsa('tsaLong')]);
  const issued = await issue();
  await sweep();
  const first = await factsOf(issued.sha256);
  const endOfRsa2048 = new Date('2031-01-01T00:00:00+07:00').getTime();
  const renewal = new Date(endOfRsa2048 - 90 * 86_400_000);
  expect(first).toMatchObject({ level: 'B-LTA', dueAt: renewal });
  clock.moveTo(renewal);
  await sweep();
  const second = await factsOf(issued.sha256);
  expect(second).toMatchObject({
    level: 'B-LTA',
    lastFailure: null,
    dueAt: new Date(endOfRsa2048 - 30 * 86_400_000),
  });
  expect(second?.newestSha256).not.toBe(first?.newestSha256);
  expect(verdictOn(await blobs.get(second?.newestSha256 ?? ''))).toBe('valid');
});

describe('before signing', () => {
  const standing = (name: string) =>
    trust().statusBeforeSigning(bodyId, [derOf(name), derOf('issuing')], clock.now());
  const askedOcsp = () => services.asked.filter((path) => path.startsWith('/ocsp/issuing')).length;

  test.each([
    ['with OCSP', []],
    ['with lists alone', ['/ocsp']],
  ])('a good certificate is good, a revoked one is named, %s', async (_, out) => {
    services.putOut(...out);
    expect(await standing('leader')).toEqual({ status: 'good', warnings: [] });
    expect(await standing('revoked')).toEqual({
      status: 'revoked',
      warnings: [expect.stringContaining('đã bị thu hồi')],
    });
  });

  test('an answer is used until its next update, then asked anew', async () => {
    const before = askedOcsp();
    await standing('leader');
    await standing('leader');
    expect(askedOcsp() - before).toBe(1);
    clock.moveTo(new Date(dayOf(0).getTime() + 61 * 60_000));
    await standing('leader');
    expect(askedOcsp() - before).toBe(2);
  });

  test('so is a list, and what it told while it held is forgotten behind its next update', async () => {
    const askedLists = () => services.asked.filter((path) => path.startsWith('/crl/')).length;
    services.putOut('/ocsp');
    expect((await standing('leader')).status).toBe('good');
    const asked = askedLists();
    services.putOut('/ocsp', '/crl');
    expect((await standing('leader')).status).toBe('good');
    expect(askedLists()).toBe(asked);
    clock.moveTo(new Date(dayOf(1).getTime() + 60_000));
    expect((await standing('leader')).status).toBe('unknown');
    expect(askedLists()).toBeGreaterThan(asked);
  });

  test('when nobody answers the signer is warned, and why', async () => {
    services.putOut('/ocsp', '/crl');
    const { status, warnings } = await standing('leader');
    expect(status).toBe('unknown');
    expect(warnings.join(' ')).toMatch(/^Không hỏi được tình trạng thu hồi của .*503/);
  });

  test('a certificate that leads to nobody trusted, or had run out, is refused', async () => {
    const refused = { code: 'CertificateChainIsNotTrusted' };
    await expect(standing('expired')).rejects.toMatchObject(refused);
    const foreign = trust().statusBeforeSigning(bodyId, [derOf('tsaForeign')], clock.now());
    await expect(foreign).rejects.toMatchObject(refused);
  });
});

test('a level above B-B needs an authority, and addresses are of the web', async () => {
  await expect(setLevel([], 'B-T')).rejects.toMatchObject({ code: 'LevelNeedsTimestampAuthority' });
  await expect(setLevel(['ldap://a'])).rejects.toMatchObject({ code: 'AddressIsNotHttp' });
  expect(await setLevel([])).toEqual({ level: 'B-B', timestampUrls: [] });
  const { sha256 } = await issue();
  expect(await factsOf(sha256)).toBeUndefined();
});

test('a report climbs to the body’s level at once, and stops where services are away', async () => {
  await setLevel([tsa('tsa')], 'B-LTA');
  const signer = { name: 'Trung tâm Y tế Ví Dụ', key: seal.key, bodyId };
  const levelWhen = async (out: readonly string[]) => {
    services.putOut(...out);
    const signed = await signReport(trust(), signer, await samplePdf('table'), clock.now());
    const options = { trust: [pemOf('root')], at: clock.now() };
    const { verdict, signatures } = verifyPdf(signed, options);
    return [verdict, signatures[0]?.level];
  };
  expect((await levelWhen(['/ocsp', '/crl']))[1]).toBe('B-T');
  expect(await levelWhen([])).toEqual(['valid', 'B-LTA']);
  expect((await levelWhen(['/tsa']))[1]).toBe('B-B');
});

test('of a file of others the issuers are asked what it does not say, when somebody wants it', async () => {
  const signer = { name: 'Nguyễn Văn A', key: leader.key };
  const pdf = signReportWith(signer, await samplePdf('table'), clock.now());
  const at = new Date(clock.now().getTime() + 60_000);
  clock.moveTo(at);
  const alone = verifyPdf(pdf, { trust: [pemOf('root')], at });
  expect([alone.verdict, alone.signatures[0]?.subIndication]).toEqual([
    'indeterminate',
    'TRY_LATER',
  ]);
  const complete = () =>
    new NetworkEvidence(work, askServices(services)).complete(bodyId, pdf, alone, at);
  services.putOut('/ocsp', '/crl');
  const away = await complete();
  expect([away.report.verdict, away.unreachable.length > 0]).toEqual(['indeterminate', true]);
  services.putOut();
  const { report, unreachable } = await complete();
  expect([report.verdict, report.signatures[0]?.revocation.source]).toEqual(['valid', 'ocsp']);
  expect(unreachable).toEqual([]);
});
