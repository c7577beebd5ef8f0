import { withNote } from '../../../test/foreign/with-note.js';
import {
  climbed,
  signedAndSealed,
  stampedBy,
  timestamped,
  unstamped,
  usualCertificates,
  withEvidence,
} from '../../../test/pki/at-level.js';
import {
  credentialOf,
  dayOf,
  pemOf,
  startTestServices,
  type TestServices,
} from '../../../test/pki/services/index.js';
import { stampBytes } from '../../../test/pki/services/stamped.js';
import { aPreparedPdf, leaderRequest } from '../../../test/pki/signed.js';
import { completeLeaderSignature, openLeaderSignature } from '../leader-signature.js';
import type { PreparedPdf } from '../phases.js';
import type { VerificationReport } from './judgement/report.js';
import { verifyPdf } from './verify-pdf.js';

let services: TestServices;
let prepared: PreparedPdf;
let files: Readonly<Record<'B-B' | keyof Awaited<ReturnType<typeof climbed>>, Uint8Array>>;
beforeAll(async () => {
  services = await startTestServices(() => dayOf(0));
  prepared = await aPreparedPdf();
  const unproven = await signedAndSealed(prepared, unstamped);
  files = { 'B-B': unproven, ...(await climbed(services, prepared)) };
}, 30_000);
afterAll(() => services.close());

const knownWith = (file: Uint8Array, name: string): Promise<Uint8Array> =>
  withEvidence(services, file, [...usualCertificates, name]);

const verify = (file: Uint8Array, at = dayOf(1), trust = [pemOf('root')]): VerificationReport =>
  verifyPdf(file, { trust, at });

/** With a document timestamp of another day. */
const stampedOn = async (day: number, file: Uint8Array, tsa: string): Promise<Uint8Array> => {
  const later = await startTestServices(() => dayOf(day));
  return timestamped(later, file, tsa).finally(() => later.close());
};

const open = ({ findings, signatures, documentTimestamps }: VerificationReport) =>
  [findings, ...[...signatures, ...documentTimestamps].map((one) => one.findings)]
    .flat()
    .filter(({ status }) => status !== 'NOTE')
    .map(({ code }) => code);

test.each([
  ['B-B', 'B-B', 'claim', 'notChecked', 0],
  ['B-T', 'B-T', 'timestamp', 'notChecked', 0],
  ['B-LT', 'B-LT', 'timestamp', 'good', 0],
  ['B-LTA', 'B-LTA', 'timestamp', 'good', 1],
  ['renewed', 'B-LTA', 'timestamp', 'good', 2],
] as const)('%s is valid at level %s', (step, level, by, revocation, stamps) => {
  const report = verify(files[step]);
  expect([report.verdict, ...open(report)]).toEqual(['valid']);
  expect(
    report.signatures.map((one) => [one.level, one.signedAt?.by, one.revocation.status]),
  ).toEqual(Array(2).fill([level, by, revocation]));
  expect(report.documentTimestamps.map(({ status, authority }) => [status, authority])).toEqual(
    [
      ['TOTAL-PASSED', expect.stringContaining('Dấu thời gian')],
      ['TOTAL-PASSED', expect.any(String)],
    ].slice(0, stamps),
  );
});

test('a timestamp signed by RSASSA-PSS holds a level like any other, and the report names it', async () => {
  services.bend('tsa', 'pss');
  const stamped = await signedAndSealed(prepared, stampedBy(services));
  services.bend('tsa');
  const { verdict, signatures } = verify(await withEvidence(services, stamped));
  expect([verdict, ...signatures.map(({ level }) => level)]).toEqual(['valid', 'B-LT', 'B-LT']);
  expect(signatures.map(({ algorithm }) => algorithm)).toEqual([
    'RSA PKCS#1 v1.5, SHA-256',
    'ECDSA, SHA-256',
  ]);
  const tokens = signatures.flatMap(({ timestamps }) => timestamps);
  expect(tokens.map(({ algorithm }) => algorithm)).toEqual(Array(2).fill('RSASSA-PSS, SHA-256'));
});

describe('when a timestamp’s certificate has run out', () => {
  const codesOf = ({ signatures }: VerificationReport) =>
    signatures[0]?.findings.map(({ code }) => code);

  test('it proves nothing any more, though nobody knows of anything against it', () => {
    const until = verify(files['B-LTA'], dayOf(700));
    expect([until.verdict, ...open(until)]).toEqual(['valid']);
    for (const step of ['B-T', 'B-LT', 'B-LTA'] as const) {
      const { verdict, signatures, documentTimestamps } = verify(files[step], dayOf(701));
      expect([step, verdict]).toEqual([step, 'indeterminate']);
      const [leader] = signatures;
      expect([leader?.subIndication, leader?.level, leader?.signedAt?.by]).toEqual([
        ...['OUT_OF_BOUNDS_NO_POE', 'B-B', 'claim'],
      ]);
      expect(leader?.checks.time).toBe('failed');
      for (const { status, subIndication } of documentTimestamps)
        expect([status, subIndication]).toEqual(['INDETERMINATE', 'OUT_OF_BOUNDS_NO_POE']);
    }
  });

  test('a newer one from before its end keeps what it proved, whatever has ended since', async () => {
    const kept = await stampedOn(650, files['B-LTA'], 'tsaLong');
    const report = verify(kept, dayOf(900));
    expect([report.verdict, ...open(report)]).toEqual(['valid']);
    expect(report.signatures[0]?.signedAt).toMatchObject({ by: 'timestamp', time: dayOf(0) });
    expect(codesOf(report)).toContain('CertificateHasExpiredSince');
  });

  test('a newer one from behind its end comes too late, which makes nobody a forger', async () => {
    const late = verify(await stampedOn(750, files['B-LTA'], 'tsaLong'), dayOf(900));
    expect(late.verdict).toBe('indeterminate');
    expect(codesOf(late)).toEqual(
      expect.arrayContaining(['TimestampHasRunOut', 'CertificateHasExpiredAndTimeUnproven']),
    );
    // the same for whoever had no timestamp at all before
    const first = verify(await stampedOn(750, files['B-B'], 'tsaLong'), dayOf(900));
    expect([first.verdict, first.signatures[0]?.subIndication]).toEqual([
      ...['indeterminate', 'OUT_OF_BOUNDS_NO_POE'],
    ]);
  });
});

test('a certificate that was revoked before it signed fails; unproven, nobody can tell', async () => {
  const stamped = await signedAndSealed(prepared, stampedBy(services), 'revoked');
  const proven = verify(await knownWith(stamped, 'revoked'));
  expect([proven.verdict, proven.signatures[0]?.subIndication]).toEqual(['invalid', 'REVOKED']);
  expect(proven.signatures[0]?.revocation).toMatchObject({
    status: 'revoked',
    source: 'crl',
    algorithm: 'ECDSA, SHA-256',
    reason: 'keyCompromise',
  });
  const claimed = verify(
    await knownWith(await signedAndSealed(prepared, unstamped, 'revoked'), 'revoked'),
  );
  expect([claimed.verdict, claimed.signatures[0]?.subIndication]).toEqual([
    'indeterminate',
    'REVOKED_NO_POE',
  ]);
});

test.each(['tsaExpired', 'tsaRevoked', 'tsaForeign'])(
  'a signature timestamp of %s proves nothing and is told of',
  async (tsa) => {
    const report = verify(
      await knownWith(await signedAndSealed(prepared, stampedBy(services, tsa)), tsa),
    );
    expect([report.verdict, report.signatures[0]?.signedAt?.by]).toEqual([
      'indeterminate',
      'claim',
    ]);
    expect(open(report)).toContain('TimestampIsNotGood');
    expect(report.signatures[0]?.level).toBe('B-B');
  },
);

test('a timestamp over something else fails', async () => {
  const leader = credentialOf('leader');
  const first = openLeaderSignature(prepared, leaderRequest(leader));
  const value = leader.key.sign(first.toBeSigned);
  const token = await stampBytes(services, Buffer.from('something else'));
  const report = verifyPdf(completeLeaderSignature(first, value, token), {
    ...{ trust: [pemOf('root')], at: dayOf(1) },
    expected: { stage: 'leaderSigned' },
  });
  expect([report.verdict, ...open(report)]).toEqual(['invalid', 'TimestampImprintDiffers']);
});

test('a document timestamp proves no time any more once the file was changed behind it', async () => {
  const stamped = await timestamped(services, files['B-B'], 'tsa');
  const by = (file: Uint8Array) => verify(file).signatures.map(({ signedAt }) => signedAt?.by);
  expect(by(stamped)).toEqual(['documentTimestamp', 'documentTimestamp']);
  const noted = withNote(stamped);
  expect(by(noted)).toEqual(['claim', 'claim']);
  expect(verify(noted).documentTimestamps[0]?.status).toBe('TOTAL-FAILED');
});

test('nothing stands behind a document timestamp but zeros', () => {
  const changed = Buffer.from(files['B-LTA']);
  const end = changed.indexOf('>', changed.lastIndexOf('/Contents <'));
  expect(changed.toString('latin1', end - 4, end)).toBe('0000');
  changed.write('1', end - 1);
  expect(open(verify(changed))).toEqual(['TimestampIsNotGood']);
});

test('a byte of the document timestamp, or of what it stamps, is noticed', () => {
  const text = Buffer.from(files['B-LTA']).toString('latin1');
  const token = text.lastIndexOf('/Contents <') + 4000;
  for (const at of [token, text.lastIndexOf('/DSS') + 1]) {
    const changed = Buffer.from(files['B-LTA']);
    changed[at] = changed[at] === 0x30 ? 0x31 : 0x30;
    expect(verify(changed).verdict).not.toBe('valid');
  }
});
