import {
  credentialOf,
  dayOf,
  derOf,
  pemOf,
  startTestServices,
  type TestServices,
} from '../../../test/pki/services/index.js';
import { stampBytes, stampDigest } from '../../../test/pki/services/stamped.js';
import { aPreparedPdf, leaderRequest, sealRequest } from '../../../test/pki/signed.js';
import { completeLeaderSignature, openLeaderSignature } from '../leader-signature.js';
import {
  addValidationData,
  openDocumentTimestamp,
  placeDocumentTimestamp,
} from '../long-term/index.js';
import { completeSeal, openSeal } from '../seal.js';
import type { VerificationReport } from './report.js';
import { verifyPdf } from './verify-pdf.js';

let services: TestServices;
const files = {} as Record<'bB' | 'bT' | 'bLt' | 'bLta' | 'renewed', Uint8Array>;
beforeAll(async () => {
  services = await startTestServices(() => dayOf(0));
  files.bB = await issued(false);
  files.bT = await issued(true);
  files.bLt = await withEvidence(files.bT);
  files.bLta = await stamped(files.bLt, 'tsa');
  files.renewed = await stamped(await withEvidence(files.bLta, 'tsaEnding'), 'tsaEnding');
}, 30_000);
afterAll(() => services.close());

const issued = async (isStamped: boolean, signer = 'leader', tsa = 'tsa') => {
  const [leader, seal] = [credentialOf(signer), credentialOf('seal')];
  const tokenOver = (value: Uint8Array) =>
    isStamped ? stampBytes(services, value, tsa) : undefined;
  const first = openLeaderSignature(await aPreparedPdf(), leaderRequest(leader));
  const value = leader.key.sign(first.toBeSigned);
  const signed = completeLeaderSignature(first, value, await tokenOver(value));
  const second = openSeal(signed, sealRequest(seal));
  const sealValue = seal.key.sign(second.toBeSigned);
  return completeSeal(second, sealValue, await tokenOver(sealValue));
};

const withEvidence = async (file: Uint8Array, ...more: readonly string[]) => {
  const crls = await Promise.all(
    ['issuing', 'root'].map(async (authority) => {
      const reply = await fetch(`${services.url}/crl/${authority}.crl`);
      return Buffer.from(await reply.arrayBuffer());
    }),
  );
  const names = ['root', 'issuing', 'leader', 'seal', 'tsa', ...more];
  return addValidationData(file, { certificates: names.map(derOf), ocsps: [], crls });
};

const stamped = async (file: Uint8Array, tsa: string): Promise<Uint8Array> => {
  const pending = openDocumentTimestamp(file);
  return placeDocumentTimestamp(pending, await stampDigest(services, pending.digest, tsa));
};

const verify = (file: Uint8Array, at = dayOf(1), trust = [pemOf('root')]): VerificationReport =>
  verifyPdf(file, { trust, at });

const open = ({ findings, signatures, documentTimestamps }: VerificationReport) =>
  [findings, ...[...signatures, ...documentTimestamps].map((one) => one.findings)]
    .flat()
    .filter(({ status }) => status !== 'NOTE')
    .map(({ code }) => code);

test.each([
  ['bB', 'B-B', 'claim', 'notChecked', 0],
  ['bT', 'B-T', 'timestamp', 'notChecked', 0],
  ['bLt', 'B-LT', 'timestamp', 'good', 0],
  ['bLta', 'B-LTA', 'timestamp', 'good', 1],
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

test('a timestamp proves the time when the certificate has run out since', () => {
  const report = verify(files.bLta, dayOf(900));
  expect([report.verdict, ...open(report)]).toEqual(['valid']);
  expect(report.signatures[0]?.findings.map(({ code }) => code)).toContain(
    'CertificateHasExpiredSince',
  );
});

test('a certificate that was revoked before it signed fails; unproven, nobody can tell', async () => {
  const proven = verify(await withEvidence(await issued(true, 'revoked'), 'revoked'));
  expect([proven.verdict, proven.signatures[0]?.subIndication]).toEqual(['invalid', 'REVOKED']);
  expect(proven.signatures[0]?.revocation).toMatchObject({
    status: 'revoked',
    source: 'crl',
    reason: 'keyCompromise',
  });
  const claimed = verify(await withEvidence(await issued(false, 'revoked'), 'revoked'));
  expect([claimed.verdict, claimed.signatures[0]?.subIndication]).toEqual([
    'indeterminate',
    'REVOKED_NO_POE',
  ]);
});

test.each(['tsaExpired', 'tsaRevoked', 'tsaForeign'])(
  'a signature timestamp of %s proves nothing and is told of',
  async (tsa) => {
    const file = await withEvidence(await issued(true, 'leader', tsa), tsa);
    const report = verify(file);
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
  const first = openLeaderSignature(await aPreparedPdf(), leaderRequest(leader));
  const value = leader.key.sign(first.toBeSigned);
  const token = await stampBytes(services, Buffer.from('something else'));
  const report = verifyPdf(completeLeaderSignature(first, value, token), {
    ...{ trust: [pemOf('root')], at: dayOf(1) },
    expected: { stage: 'leaderSigned' },
  });
  expect([report.verdict, ...open(report)]).toEqual(['invalid', 'TimestampImprintDiffers']);
});

test('a byte of the document timestamp, or of what it stamps, is noticed', () => {
  const text = Buffer.from(files.bLta).toString('latin1');
  const token = text.lastIndexOf('/Contents <') + 4000;
  for (const at of [token, text.lastIndexOf('/DSS') + 1]) {
    const changed = Buffer.from(files.bLta);
    changed[at] = changed[at] === 0x30 ? 0x31 : 0x30;
    expect(verify(changed).verdict).not.toBe('valid');
  }
});
