export {
  acceptedAlgorithms,
  acceptedUntil,
  type AlgorithmRule,
  type AlgorithmRules,
  type CurveName,
} from './accepted-algorithms.js';
export {
  isSelfIssued,
  readCertificate,
  sameCertificate,
  type Certificate,
  type SignedPart,
} from './certificate.js';
export type {
  BasicConstraints,
  CertificateExtensions,
  KeyUsage,
  NameConstraints,
} from './certificate-extensions.js';
export { readCrl, type Crl } from './crl.js';
export type { CrlEntry, RevocationReason } from './crl-entry.js';
export { urisOfPoint, type AuthorityAccess, type DistributionPoint } from './distribution-point.js';
export type { GeneralName, NameForm } from './general-name.js';
export type { IssuingDistributionPoint } from './issuing-distribution-point.js';
export { commonNameOf, partOf, sameName, type Name, type NamePart } from './name.js';
export { purposes } from './oids.js';
export { signsDocuments } from './signs-documents.js';
export { ocspRequest } from './ocsp-request.js';
export {
  ocspResponseStatus,
  readOcspResponse,
  type OcspAnswer,
  type OcspResponse,
  type OcspResponseStatus,
} from './ocsp-response.js';
export { buildPaths, type CandidatePath, type PathLimits } from './path/build-paths.js';
export { findPath, type PathSearch } from './path/find-path.js';
export type { PathRules } from './path/path-rules.js';
export type { PathFailure, PathFailureCode, PathVerdict } from './path/path-verdict.js';
export { validatePath } from './path/validate-path.js';
export type { PolicyConstraints, PolicyMapping } from './policy-extensions.js';
export type { Revocation } from './revocation/revocation.js';
export type { Evidence } from './revocation/evidence.js';
export { revocationOf } from './revocation/revocation-of.js';
export { trustAnchor, type Issuer, type TrustAnchor } from './trust-anchor.js';
