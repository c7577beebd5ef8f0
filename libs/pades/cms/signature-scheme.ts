import { childrenOf, derNull, objectIdOf, readDer, sameBytes, type DerNode } from './der.js';
import { hashLength, hashOfIdentifier, type HashName } from './hashes.js';
import { oids } from './oids.js';

/** How a signature value comes from a key and a hash. */
export interface SignatureScheme {
  readonly family: 'rsa-pkcs1' | 'rsa-pss' | 'ecdsa';
  readonly hash: HashName;
  /** Of RSASSA-PSS, in bytes. */
  readonly saltLength?: number;
}

const fixed: Readonly<Record<string, SignatureScheme>> = {
  [oids.sha256WithRsa]: { family: 'rsa-pkcs1', hash: 'sha256' },
  [oids.sha384WithRsa]: { family: 'rsa-pkcs1', hash: 'sha384' },
  [oids.sha512WithRsa]: { family: 'rsa-pkcs1', hash: 'sha512' },
  [oids.ecdsaWithSha256]: { family: 'ecdsa', hash: 'sha256' },
  [oids.ecdsaWithSha384]: { family: 'ecdsa', hash: 'sha384' },
  [oids.ecdsaWithSha512]: { family: 'ecdsa', hash: 'sha512' },
};

/**
 * Reads a signature's AlgorithmIdentifier (RFC 4055, RFC 5758). `digest` is the hash that a CMS
 * states beside it: plain rsaEncryption leaves it to that, any other must agree. `undefined` for
 * what is not accepted here: SHA-1, DSA, odd parameters. Throws `DerIsMalformed`.
 */
export const readScheme = (
  algorithm: Uint8Array,
  digest?: HashName,
): SignatureScheme | undefined => {
  const scheme = schemeOf(readDer(algorithm, 0x30), digest);
  return digest === undefined || scheme?.hash === digest ? scheme : undefined;
};

const schemeOf = (node: DerNode, digest: HashName | undefined): SignatureScheme | undefined => {
  const [id, parameters, ...more] = childrenOf(node);
  if (more.length > 0) return undefined;
  const oid = objectIdOf(id);
  if (oid === oids.rsassaPss) return parameters && pssScheme(parameters);
  const scheme =
    oid === oids.rsaEncryption && digest !== undefined
      ? ({ family: 'rsa-pkcs1', hash: digest } as const)
      : fixed[oid];
  return parameters === undefined || isNullOfRsa(parameters, scheme) ? scheme : undefined;
};

/** RSA is written with NULL, sometimes without; ECDSA only without (RFC 4055 §5, RFC 5758 §3.2). */
const isNullOfRsa = (parameters: DerNode, scheme: SignatureScheme | undefined): boolean =>
  scheme?.family === 'rsa-pkcs1' && sameBytes(parameters.bytes, derNull);

/** One hash throughout, never the default SHA-1, a salt no shorter than it (RFC 4055 §3.1). */
const pssScheme = (parameters: DerNode): SignatureScheme | undefined => {
  const fields = childrenOf(parameters);
  const [digest, mask, salt] = fields.map(({ content }) => readDer(content));
  const isExplicit = fields.length === 3 && fields.every(({ tag }, i) => tag === 0xa0 + i);
  if (!isExplicit || mask === undefined || salt?.tag !== 0x02) return undefined;
  const hash = hashOfIdentifier(digest);
  const [maskId, maskDigest, ...more] = childrenOf(mask);
  const saltLength = salt.content.length === 1 ? (salt.content[0] ?? 0) : 0;
  const isAccepted =
    hash !== undefined &&
    more.length === 0 &&
    objectIdOf(maskId) === oids.mgf1 &&
    hashOfIdentifier(maskDigest) === hash &&
    saltLength >= hashLength[hash] &&
    saltLength < 0x80;
  return isAccepted ? { family: 'rsa-pss', hash, saltLength } : undefined;
};
