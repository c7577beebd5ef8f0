import { randomBytes } from 'node:crypto';
import {
  dayOf,
  derOf,
  startTestServices,
  type TestServices,
} from '../../../test/pki/services/index.js';
import { stampBytes } from '../../../test/pki/services/stamped.js';
import { checkTimestampToken, readTimestampToken } from '../timestamp/index.js';
import {
  findPath,
  ocspRequest,
  readCertificate,
  readCrl,
  readOcspResponse,
  trustAnchor,
  type Evidence,
} from './index.js';

const pss = Buffer.from('06092a864886f70d01010a', 'hex');
const [leaf, issuer, root] = ['underRsa', 'rsaIssuing', 'root'].map((name) =>
  readCertificate(derOf(name)),
);
const nothing: Evidence = {
  ...{ anchors: [trustAnchor(root!)], pool: [issuer!], ocsps: [], crls: [] },
  now: dayOf(0),
};

let services: TestServices;
let rootCrl: Uint8Array;
beforeAll(async () => {
  services = await startTestServices(() => dayOf(0));
  rootCrl = await got('/crl/root.crl');
});
afterAll(() => services.close());

const got = async (path: string, body?: Uint8Array): Promise<Buffer> => {
  const asked = body === undefined ? {} : { method: 'POST', body };
  return Buffer.from(await (await fetch(`${services.url}${path}`, asked)).arrayBuffer());
};

/** The last byte is of the signature, or of a certificate that came along: the first that fits is changed. */
const changedIn = (der: Uint8Array, part: Uint8Array): Buffer => {
  const at = Buffer.from(der).lastIndexOf(part) + part.length - 1;
  const changed = Buffer.from(der);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
};

const pathBy = (evidence: Partial<Evidence>) =>
  findPath(leaf!, { ...nothing, ...evidence, at: dayOf(0) });

const verdictBy = (evidence: Partial<Evidence>) => {
  const found = pathBy(evidence);
  return [found?.isValid, ...(found?.failures ?? []).map(({ code }) => code)];
};

test('a CRL signed by RSASSA-PSS is believed; with another value it says nothing', async () => {
  const der = await got('/crl/rsaIssuing.crl');
  expect(der.includes(pss)).toBe(true);
  const crl = readCrl(der);
  expect(verdictBy({ crls: [crl, readCrl(rootCrl)] })).toEqual([true]);
  const algorithms = pathBy({ crls: [crl, readCrl(rootCrl)] })?.revocations.map(
    ({ algorithm }) => algorithm,
  );
  expect(algorithms).toEqual(['ECDSA, SHA-256', 'RSASSA-PSS, SHA-256']);
  const forged = readCrl(changedIn(der, crl.signed.value));
  expect(verdictBy({ crls: [forged, readCrl(rootCrl)] })).toEqual([false, 'RevocationIsUnknown']);
});

test('an OCSP answer signed by RSASSA-PSS is believed; with another value it says nothing', async () => {
  const question = ocspRequest(leaf!, trustAnchor(issuer!), randomBytes(16));
  const der = await got('/ocsp/rsaIssuing', question);
  expect(der.includes(pss)).toBe(true);
  const answer = readOcspResponse(der);
  const crls = [readCrl(rootCrl)];
  expect(verdictBy({ ocsps: [answer], crls })).toEqual([true]);
  const forged = readOcspResponse(changedIn(der, answer.signed.value));
  expect(verdictBy({ ocsps: [forged], crls })).toEqual([false, 'RevocationIsUnknown']);
});

test('a timestamp signed by RSASSA-PSS is believed; with another value it is not', async () => {
  services.bend('tsa', 'pss');
  const data = Buffer.from('giá trị chữ ký');
  const token = readTimestampToken(await stampBytes(services, data));
  services.bend('tsa');
  expect(Buffer.from(token.signatureAlgorithm).includes(pss)).toBe(true);
  const faults = (read: typeof token) =>
    checkTimestampToken(read, { stamped: [data] }, nothing).faults.map(({ code }) => code);
  expect(faults(token)).toEqual([]);
  const forged = readTimestampToken(changedIn(token.bytes, token.signatureValue));
  expect(faults(forged)).toEqual(['TimestampSignatureDoesNotVerify']);
});
