import { createHash } from 'node:crypto';
import {
  dayOf,
  derOf,
  startTestServices,
  type TestServices,
} from '../../../test/pki/services/index.js';
import { isPadesError } from '../errors.js';
import { readCertificate, readCrl, trustAnchor } from '../x509/index.js';
import { checkTimestampToken, type StampedBytes } from './check-token.js';
import { timestampProvesUntil } from './proves-until.js';
import { readTimestampResponse } from './read-response.js';
import { readTimestampToken } from './read-token.js';
import { timestampRequest } from './request.js';
import type { TimestampToken } from './timestamp-token.js';

const data = Buffer.from('giá trị chữ ký');
const nonce = Buffer.from('00f1020304050607', 'hex');
const evidence = {
  anchors: [trustAnchor(readCertificate(derOf('root')))],
  pool: [],
  ocsps: [],
  crls: [],
};

let services: TestServices;
beforeAll(async () => {
  services = await startTestServices(() => dayOf(0));
});
afterAll(() => services.close());

const answerOf = async (tsa: string, hash: 'sha256' | 'sha384' | 'sha512' = 'sha256') => {
  const digest = createHash(hash).update(data).digest();
  const body = timestampRequest({ digest, algorithm: hash, nonce });
  const reply = await fetch(`${services.url}/tsa/${tsa}`, { method: 'POST', body });
  return readTimestampResponse(Buffer.from(await reply.arrayBuffer()));
};

const tokenOf = async (...asked: Parameters<typeof answerOf>): Promise<TimestampToken> => {
  const answer = await answerOf(...asked);
  if (!answer.granted) throw new Error(`refused: ${answer.status}`);
  return readTimestampToken(answer.token);
};

const faultsOf = (token: TimestampToken, wanted: Partial<StampedBytes> = {}): readonly string[] =>
  checkTimestampToken(token, { stamped: [data], nonce, ...wanted }, evidence).faults.map(
    ({ code }) => code,
  );

test('no byte of a token changes unseen but those of certificates beside its signer’s', async () => {
  const { bytes, certificates, signer } = await tokenOf('tsa');
  const companions = certificates.filter((one) => one !== signer);
  const begins = (one: Uint8Array): number => one.byteOffset - bytes.byteOffset;
  const isBeside = (at: number): boolean =>
    companions.some((one) => at >= begins(one) && at < begins(one) + one.length);
  const unseen = Array.from(bytes.keys()).filter((at) => {
    // all of what stands around the content, and every seventh byte of the rest
    if (isBeside(at) || (at > 60 && at % 7 > 0)) return false;
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    return isGood(changed);
  });
  expect([companions.length, unseen]).toEqual([1, []]);
});

const isGood = (token: Uint8Array): boolean => {
  try {
    return faultsOf(readTimestampToken(token)).length === 0;
  } catch (error) {
    if (isPadesError(error, 'DerIsMalformed', 'TimestampIsNotReadable')) return false;
    throw error;
  }
};

test('a token of OpenSSL is good for what was stamped, whatever the hash and the key', async () => {
  for (const [tsa, hash] of [
    ['tsa', 'sha256'],
    ['tsa', 'sha512'],
    ['tsaP384', 'sha384'],
  ] as const) {
    const token = await tokenOf(tsa, hash);
    expect(faultsOf(token)).toEqual([]);
    expect(faultsOf(token, { stamped: [data.subarray(0, 3), data.subarray(3)] })).toEqual([]);
    expect(token.info.genTime).toEqual(dayOf(0));
  }
});

test('a token for other bytes, another question or another policy is refused', async () => {
  const token = await tokenOf('tsa');
  expect(faultsOf(token, { stamped: [Buffer.from('khác')] })).toEqual(['TimestampImprintDiffers']);
  expect(faultsOf(token, { nonce: Buffer.from('01') })).toEqual(['TimestampNonceDiffers']);
  expect(faultsOf(token, { policy: '1.2.3' })).toEqual(['TimestampPolicyDiffers']);
});

test.each([
  ['wrongImprint', 'TimestampImprintDiffers'],
  ['wrongNonce', 'TimestampNonceDiffers'],
  ['wrongUse', 'TimestampKeyIsForAnotherUse'],
  ['namedBySha1', 'TimestampAlgorithmIsNotAccepted'],
] as const)('an authority that answers with %s is refused', async (bend, code) => {
  services.bend('tsa', bend);
  const token = await tokenOf('tsa');
  services.bend('tsa');
  expect(faultsOf(token)).toEqual([code]);
});

test('an authority that refuses is heard', async () => {
  services.bend('tsa', 'refuses');
  const answer = await answerOf('tsa');
  services.bend('tsa');
  expect(answer).toEqual({ granted: false, status: 2, text: '' });
});

test('an authority that nobody trusts, or whose certificate had run out, is refused', async () => {
  expect(faultsOf(await tokenOf('tsaForeign'))).toEqual(['TimestampIsNotTrusted']);
  expect(faultsOf(await tokenOf('tsaExpired'))).toEqual(['TimestampCertificateWasNotValid']);
});

test('no byte of what is signed, nor of the signature, can change unseen', async () => {
  const { bytes, content, signedAttributes, signatureValue } = await tokenOf('tsaEnding');
  // the attributes stand in the token under another tag
  const parts = [content, signedAttributes.subarray(3), signatureValue];
  for (const part of parts) {
    const start = Buffer.from(bytes).indexOf(part);
    expect(start).toBeGreaterThan(0);
    const accepted = Array.from(part, (_, i) => start + i).filter((at) => isAccepted(bytes, at));
    expect(accepted).toEqual([]);
  }
});

const isAccepted = (bytes: Uint8Array, at: number): boolean => {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 0x01;
  try {
    return faultsOf(readTimestampToken(changed)).length === 0;
  } catch (error) {
    if (isPadesError(error, 'DerIsMalformed', 'TimestampIsNotReadable')) return false;
    throw error;
  }
};

test('an authority whose certificate was revoked before is refused by what is known', async () => {
  const token = await tokenOf('tsaRevoked');
  expect(faultsOf(token)).toEqual([]);
  const reply = await fetch(`${services.url}/crl/issuing.crl`);
  const crls = [readCrl(Buffer.from(await reply.arrayBuffer()))];
  const known = checkTimestampToken(token, { stamped: [data] }, { ...evidence, crls });
  expect(known.faults.map(({ code }) => code)).toEqual(['TimestampCertificateWasRevoked']);
  const good = checkTimestampToken(
    await tokenOf('tsa'),
    { stamped: [data] },
    { ...evidence, crls },
  );
  expect(good.faults).toEqual([]);
});

test('a token proves until its certificate ends, or its algorithm where that is sooner', async () => {
  const until = async (tsa: string) => timestampProvesUntil(await tokenOf(tsa));
  expect(await until('tsaEnding')).toEqual(dayOf(40));
  // RSA of 2048 bits ends with the year 2030, the certificate years later
  expect(await until('tsaLong')).toEqual(new Date('2031-01-01T00:00:00+07:00'));
});
