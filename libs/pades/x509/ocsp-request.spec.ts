import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, withFiles } from '../../../test/pki/tools.js';
import { certify, extensions, party, usages } from '../../../test/pki/x509-maker.js';
import { isPadesError } from '../errors.js';
import {
  ocspRequest,
  ocspResponseStatus,
  readCertificate,
  readOcspResponse,
  revocationOf,
  trustAnchor,
} from './index.js';

const pem = (label: string, der: Uint8Array): Buffer =>
  Buffer.from(
    `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64')}\n-----END ${label}-----\n`,
  );

const [authority, signer] = [party('CA'), party('Người ký')];
const [ca, leaf] = [
  certify(authority, authority, { extensions: [extensions.ca(), extensions.usage(usages.both)] }),
  certify(authority, signer, { serial: 7 }),
];
const issuer = trustAnchor(readCertificate(ca));
const nonce = Buffer.from('0123456789abcdef0123456789abcdef');

describe('OpenSSL', () => {
  const answered = (status: string): Buffer => {
    const key = authority.privateKey.export({ format: 'pem', type: 'pkcs8' });
    let response: Buffer | undefined;
    withFiles(
      {
        'index.txt': `${status}\t07\tunknown\t/CN=x\n`,
        'ca.pem': pem('CERTIFICATE', ca),
        'ca.key': String(key),
        request: ocspRequest(readCertificate(leaf), issuer, nonce),
      },
      (pathOf) => {
        const files = { index: 'index.txt', CA: 'ca.pem', rsigner: 'ca.pem', rkey: 'ca.key' };
        const named = Object.entries(files).flatMap(([name, file]) => [`-${name}`, pathOf(file)]);
        const inAndOut = ['-reqin', pathOf('request'), '-respout', pathOf('answer'), '-ndays', '1'];
        expect(run('openssl', ['ocsp', ...named, ...inAndOut]).status).toBe(0);
        response = readFileSync(pathOf('answer'));
      },
    );
    return response ?? Buffer.alloc(0);
  };
  const judged = (answer: Buffer) =>
    revocationOf(
      readCertificate(leaf),
      issuer,
      { ocsps: [readOcspResponse(answer)], crls: [], pool: [], anchors: [issuer] },
      new Date(),
    );

  test('reads our request and answers it, with the nonce', () => {
    const answer = answered('V\t280101000000Z\t');
    expect(ocspResponseStatus(answer)).toBe('successful');
    expect(Buffer.from(readOcspResponse(answer).nonce ?? [])).toEqual(nonce);
    expect(judged(answer)).toMatchObject({ status: 'good', source: 'ocsp' });
  });

  test('says since when and why not', () => {
    expect(judged(answered('R\t280101000000Z\t250601000000Z,keyCompromise'))).toMatchObject({
      status: 'revoked',
      revokedAt: new Date('2025-06-01T00:00:00Z'),
      reason: 'keyCompromise',
    });
  });
});

test('without a nonce the request has no extension', () => {
  const request = ocspRequest(readCertificate(leaf), issuer);
  expect(Buffer.from(request).includes(Buffer.from('2b0601050507300102', 'hex'))).toBe(false);
});

describe('responses met elsewhere (python3-cryptography-vectors)', () => {
  const folder = '/usr/lib/python3/dist-packages/cryptography_vectors/x509/ocsp';
  const expected = {
    'resp-delegate-unknown-cert.der': 'unknown',
    'resp-invalid-signature-oid.der': 'good',
    'resp-responder-key-hash.der': 'revoked',
    'resp-response-type-unknown-oid.der': 'OCSP response type',
    'resp-revoked-no-next-update.der': 'revoked',
    'resp-revoked-reason.der': 'revoked',
    'resp-revoked.der': 'revoked',
    'resp-sct-extension.der': 'good',
    'resp-sha256.der': 'good',
    'resp-single-extension-reason.der': 'good',
    'resp-successful-no-response-bytes.der': 'tag a0',
    'resp-unauthorized.der': 'OCSP response: unauthorized',
    'resp-unknown-extension.der': 'revoked',
    'resp-unknown-hash-alg.der': 'revoked',
    'resp-unknown-response-status.der': 'OCSP status',
  };

  test.each(Object.entries(expected))('%s: %s', (file, outcome) => {
    expect(outcomeOf(readFileSync(join(folder, file)))).toBe(outcome);
  });

  test('one of twenty answers', () => {
    const { answers } = readOcspResponse(readFileSync(join(folder, 'ocsp-army.deps.mil-resp.der')));
    const revoked = answers.flatMap(({ status }, place) =>
      status.is === 'revoked' ? [place] : [],
    );
    expect([answers.length, revoked]).toEqual([20, [0, 1, 2, 15]]);
  });

  function outcomeOf(der: Buffer): string {
    try {
      const { answers } = readOcspResponse(der);
      return answers.map(({ status }) => status.is).join();
    } catch (error) {
      if (isPadesError(error, 'DerIsMalformed')) return String(error.details['what']);
      throw error;
    }
  }
});
