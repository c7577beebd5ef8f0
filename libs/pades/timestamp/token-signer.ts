import { openCertificate } from '../cms/certificate.js';
import { certificateParts } from '../cms/certificate.js';
import { childrenOf, objectIdOf, readDer } from '../cms/der.js';
import { checkChain } from '../verify/chain.js';
import { timestampFault, type TimestampFault } from './faults.js';
import type { TimestampToken } from './timestamp-token.js';

/** Whom to believe, and what is known of revocations. All DER. */
export interface TimestampTrust {
  readonly anchors: readonly Uint8Array[];
  readonly evidence: {
    readonly certificates: readonly Uint8Array[];
    readonly ocsps: readonly Uint8Array[];
    readonly crls: readonly Uint8Array[];
  };
}

const extendedKeyUsage = '2.5.29.37';
const timeStamping = '1.3.6.1.5.5.7.3.8';

/** The certificate that signed: for timestamps only (RFC 3161 §2.3), with a path, at its time. */
export const signerFaults = (
  { info, certificates }: TimestampToken,
  signer: Uint8Array,
  { anchors, evidence }: TimestampTrust,
): readonly TimestampFault[] => [
  ...useFaults(signer),
  ...checkChain(
    openCertificate(signer),
    [...certificates, ...evidence.certificates].map(openCertificate),
    anchors.map(openCertificate),
    info.genTime,
    info.genTime,
  ).map(({ message }) => timestampFault('TimestampIsNotTrusted', message)),
];

const useFaults = (signer: Uint8Array): readonly TimestampFault[] => {
  const usage = certificateParts(signer).extensions.get(extendedKeyUsage);
  const purposes =
    usage === undefined ? [] : childrenOf(readDer(usage.value, 0x30)).map(objectIdOf);
  const isRight = usage?.critical === true && purposes.length === 1 && purposes[0] === timeStamping;
  return isRight ? [] : [timestampFault('TimestampKeyIsForAnotherUse')];
};
