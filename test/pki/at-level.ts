import {
  addValidationData,
  completeLeaderSignature,
  completeSeal,
  openDocumentTimestamp,
  openLeaderSignature,
  openSeal,
  placeDocumentTimestamp,
  type IssuedPdf,
  type PreparedPdf,
} from '#pades';
import { credentialOf, derOf, type TestServices } from './services/index.js';
import { stampBytes, stampDigest } from './services/stamped.js';
import { leaderRequest, sealRequest } from './signed.js';

/** Gives the token over a signature value; nothing where none is to be had. */
export type StampValue = (value: Uint8Array) => Promise<Uint8Array | undefined>;

export const stampedBy =
  (services: TestServices, tsa = 'tsa'): StampValue =>
  (value) =>
    stampBytes(services, value, tsa);

export const unstamped: StampValue = () => Promise.resolve(undefined);

/** Certified by somebody of the test PKI and sealed, each value stamped before it is placed. */
export const signedAndSealed = async (
  prepared: PreparedPdf,
  stampValue: StampValue,
  signer = 'leader',
): Promise<IssuedPdf> => {
  const [leader, seal] = [credentialOf(signer), credentialOf('seal')];
  const first = openLeaderSignature(prepared, leaderRequest(leader));
  const value = leader.key.sign(first.toBeSigned);
  const signed = completeLeaderSignature(first, value, await stampValue(value));
  const second = openSeal(signed, sealRequest(seal));
  const sealValue = seal.key.sign(second.toBeSigned);
  return completeSeal(second, sealValue, await stampValue(sealValue));
};

/** Whose certificates a verifier needs for what `signedAndSealed` makes. */
export const usualCertificates = ['root', 'issuing', 'leader', 'seal', 'tsa'] as const;

/** The file with these certificates and today's CRLs behind it. */
export const withEvidence = async (
  services: TestServices,
  file: Uint8Array,
  certificates: readonly string[] = usualCertificates,
): Promise<Uint8Array> => {
  const crls = await Promise.all(['issuing', 'root'].map((name) => crlOf(services, name)));
  return addValidationData(file, { certificates: certificates.map(derOf), ocsps: [], crls });
};

const crlOf = async ({ url }: TestServices, authority: string): Promise<Uint8Array> => {
  const reply = await fetch(`${url}/crl/${authority}.crl`);
  return Buffer.from(await reply.arrayBuffer());
};

/** The file with a document timestamp over all of it. */
export const timestamped = async (
  services: TestServices,
  file: Uint8Array,
  tsa = 'tsa',
): Promise<Uint8Array> => {
  const pending = openDocumentTimestamp(file);
  return placeDocumentTimestamp(pending, await stampDigest(services, pending.digest, tsa));
};

type Rung = 'B-T' | 'B-LT' | 'B-LTA' | 'renewed';

/** One file on its way up, each rung a revision (or two) behind the one before. */
export const climbed = async (
  services: TestServices,
  prepared: PreparedPdf,
): Promise<Readonly<Record<Rung, Uint8Array>>> => {
  const stamped = await signedAndSealed(prepared, stampedBy(services));
  const known = await withEvidence(services, stamped);
  const kept = await timestamped(services, known);
  const again = await withEvidence(services, kept, [...usualCertificates, 'tsaEnding']);
  const renewed = await timestamped(services, again, 'tsaEnding');
  return { 'B-T': stamped, 'B-LT': known, 'B-LTA': kept, renewed };
};
