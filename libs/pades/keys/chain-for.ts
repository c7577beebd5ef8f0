import type { X509Certificate } from 'node:crypto';
import { openCertificate } from '../cms/certificate.js';

/** The certificate that is somebody's own, then each one's issuer as far as they are given. DER. */
export const chainFor = (
  isOwn: (certificate: X509Certificate) => boolean,
  certificates: readonly Uint8Array[],
): readonly Uint8Array[] => {
  const opened = certificates.map((der) => ({ der, certificate: openCertificate(der) }));
  const chain = opened.filter(({ certificate }) => isOwn(certificate)).slice(0, 1);
  for (;;) {
    const last = chain.at(-1);
    const issuer = opened.find(
      (candidate) =>
        !chain.includes(candidate) && last?.certificate.checkIssued(candidate.certificate),
    );
    if (issuer === undefined) return chain.map(({ der }) => der);
    chain.push(issuer);
  }
};
