import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeP12, signingKey, type TestCredential } from '#pades';
import { readDescription } from './description.js';
import { pkiFolder } from './make-pki.js';

/** PEM of a certificate of the test PKI. */
export const pemOf = (name: string): string =>
  readFileSync(join(pkiFolder(), `${name}.pem`), 'utf8');

/** DER of a certificate of the test PKI. */
export const derOf = (name: string): Uint8Array => new X509Certificate(pemOf(name)).raw;

/** An entity's key with its chain, the root left out, as the tests of signing take it. */
export const credentialOf = (name: string): TestCredential => {
  const privateKey = createPrivateKey(readFileSync(join(pkiFolder(), `${name}.key`)));
  const issuer = readDescription().entities[name]?.issuer ?? '';
  const chain = [derOf(name), derOf(issuer)];
  return {
    key: signingKey(privateKey, chain),
    keyFor: (algorithm) => signingKey(privateKey, chain, algorithm),
    pem: pemOf(name),
    p12: (pin) => makeP12(privateKey, chain, pin),
  };
};
