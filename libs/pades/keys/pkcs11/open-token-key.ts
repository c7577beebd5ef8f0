import { createHash } from 'node:crypto';
import type { Handle, Template } from 'pkcs11js';
import { algorithmOf, hashOf, type SignatureAlgorithm } from '../../cms/algorithm.js';
import { sameBytes } from '../../cms/der.js';
import { padesError } from '../../errors.js';
import { chainFor } from '../chain-for.js';
import { signatureValueOf } from '../ecdsa-value.js';
import type { KeyAtHand } from '../key-provider.js';
import { withToken, type TokenPlace, type TokenSession } from './token-session.js';

/**
 * A key on a token behind PKCS#11 (OASIS PKCS #11 v3.0), RSA (PKCS#1 v1.5, SHA-256) or ECDSA
 * (P-256, P-384). The private key never leaves the token; each signature logs in anew and out again. Throws as
 * `withToken` and `TokenHasNoSuchKey`, `CertificateAlgorithmIsNotSupported`.
 */
export const openTokenKey = async (place: TokenPlace, pin: string): Promise<KeyAtHand> => {
  const certificateChain = await withToken(place, pin, async (session) => chainOn(session, place));
  const [leaf = new Uint8Array()] = certificateChain;
  const algorithm = algorithmOf(leaf);
  return {
    certificateChain,
    sign: async (toBeSigned) => {
      const value = await withToken(place, pin, (session) =>
        signOn(session, privateKeyOn(session, place), toBeSigned, algorithm),
      );
      return signatureValueOf(leaf, value);
    },
  };
};

const chainOn = (session: TokenSession, place: TokenPlace): readonly Uint8Array[] => {
  const { cryptoki } = session;
  const id = attribute(session, privateKeyOn(session, place), cryptoki.CKA_ID);
  const certificates = find(session, [
    { type: cryptoki.CKA_CLASS, value: cryptoki.CKO_CERTIFICATE },
  ]).map((one) => ({
    id: attribute(session, one, cryptoki.CKA_ID),
    der: attribute(session, one, cryptoki.CKA_VALUE),
  }));
  const own = certificates.find((one) => sameBytes(one.id, id));
  if (!own) throw padesError('TokenHasNoSuchKey', { token: place.token, key: place.key });
  return chainFor(
    ({ raw }) => sameBytes(raw, own.der),
    certificates.map(({ der }) => der),
  );
};

const privateKeyOn = (session: TokenSession, { token, key }: TokenPlace): Handle => {
  const { cryptoki } = session;
  const [found] = find(session, [
    { type: cryptoki.CKA_CLASS, value: cryptoki.CKO_PRIVATE_KEY },
    { type: cryptoki.CKA_LABEL, value: key },
  ]);
  if (found === undefined) throw padesError('TokenHasNoSuchKey', { token, key });
  return found;
};

const most = 100;

const find = ({ api, session }: TokenSession, template: Template): readonly Handle[] => {
  api.C_FindObjectsInit(session, template);
  const found = api.C_FindObjects(session, most);
  api.C_FindObjectsFinal(session);
  return found;
};

const attribute = ({ api, session }: TokenSession, object: Handle, type: number): Buffer => {
  const [{ value } = { value: undefined }] = api.C_GetAttributeValue(session, object, [{ type }]);
  return Buffer.isBuffer(value) ? value : Buffer.alloc(0);
};

const longestValue = 1024;

/** Tokens that know ECDSA often know it without the hash. */
const signOn = (
  { api, session, cryptoki }: TokenSession,
  key: Handle,
  toBeSigned: Uint8Array,
  algorithm: SignatureAlgorithm,
): Promise<Buffer> => {
  const isRsa = algorithm === 'rsa-pkcs1-sha256';
  const mechanism = isRsa ? cryptoki.CKM_SHA256_RSA_PKCS : cryptoki.CKM_ECDSA;
  const input = isRsa
    ? Buffer.from(toBeSigned)
    : createHash(hashOf(algorithm)).update(toBeSigned).digest();
  api.C_SignInit(session, { mechanism }, key);
  return api.C_SignAsync(session, input, Buffer.alloc(longestValue));
};
