import type { Certificate } from './certificate.js';
import { purposes } from './oids.js';

/** Purposes that leave no room for documents when they are the only ones. */
const forMachines: readonly string[] = [
  purposes.serverAuth,
  purposes.timeStamping,
  purposes.ocspSigning,
];

/**
 * Whether a certificate's uses let its key sign documents (TT 15/2025/TT-BKHCN Phụ lục II); an
 * absent usage forbids nothing (RFC 5280 §4.2.1.3, §4.2.1.12).
 */
export const signsDocuments = ({
  keyUsage,
  extKeyUsage,
}: Pick<Certificate, 'keyUsage' | 'extKeyUsage'>): boolean => {
  const isForSigning =
    keyUsage === undefined ||
    keyUsage.includes('digitalSignature') ||
    keyUsage.includes('nonRepudiation');
  const isForMachines = extKeyUsage?.every((purpose) => forMachines.includes(purpose)) ?? false;
  return isForSigning && !isForMachines;
};
