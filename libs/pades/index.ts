export {
  annexLine,
  completeAnnexSeal,
  openAnnexSeal,
  type AnnexSealRequest,
  type PendingAnnexSeal,
} from './annex-seal.js';
export type { Information } from './appearance/information.js';
export { writePng } from './appearance/png.js';
export { cleanScan } from './appearance/scan/clean-scan.js';
export { readScan } from './appearance/scan/read-scan.js';
export { turned } from './appearance/scan/turned.js';
export { algorithmOf, hashOf, type SignatureAlgorithm } from './cms/algorithm.js';
export { isPadesError, type PadesError, type PadesErrorCode } from './errors.js';
export { fieldNames, type FieldRole, type Place, type TextPlace } from './fields.js';
export {
  localKeyProvider,
  signPending,
  type KeyAtHand,
  type KeyProvider,
  type SignatureOutcome,
  type SignatureRequest,
  type WantedSignature,
} from './keys/key-provider.js';
export { signatureValueOf } from './keys/ecdsa-value.js';
export { openTokenKey } from './keys/pkcs11/open-token-key.js';
export type { TokenPlace } from './keys/pkcs11/token-session.js';
export { makeP12 } from './keys/make-p12.js';
export { openP12 } from './keys/open-p12.js';
export { makeSelfSigned, type SelfSigned } from './keys/self-signed.js';
export { signingKey, type SigningKey } from './keys/signing-key.js';
export { completeLeaderSignature, openLeaderSignature } from './leader-signature.js';
export {
  addValidationData,
  openDocumentTimestamp,
  placeDocumentTimestamp,
  readValidationData,
  signersInFile,
  type NewValidationData,
  type SignerInFile,
} from './long-term/index.js';
export type {
  PendingLeaderSignature,
  PendingSeal,
  PendingSignature,
  SigningStep,
} from './pending-signature.js';
export { embeddedFiles } from './pdf/embedded-files.js';
export {
  isBytePrefix,
  type IssuedPdf,
  type LeaderSignedPdf,
  type PreparedPdf,
  type RenderedPdf,
} from './phases.js';
export { annexLineIn } from './read-annex-line.js';
export { annexesNamedIn, isNamedAnnex, namedAnnex, type NamedAnnex } from './named-annexes.js';
export { prepareFields, type FieldPlaces, type FormFonts } from './prepare-fields.js';
export { roomForTimestamp } from './pending-signature.js';
export {
  completeReportSignature,
  openReportSignature,
  type ReportSigning,
} from './report-signature.js';
export { readPhase, type PhaseName, type PhaseOf } from './read-phase.js';
export { completeSeal, openSeal, type SealRequest } from './seal.js';
export type { SigningRequest } from './sign-field.js';
export { restorePending, storePending } from './store-pending.js';
export {
  makeTestAuthority,
  type TestAuthority,
  type TestCredential,
  type TestSubject,
} from './test-authority.js';
export {
  checkTimestampToken,
  readTimestampResponse,
  readTimestampToken,
  timestampRequest,
  type TimestampFaultCode,
} from './timestamp/index.js';
export {
  commonNameOf,
  findPath,
  ocspRequest,
  readCertificate,
  readCrl,
  readOcspResponse,
  revocationOf,
  signsDocuments,
  trustAnchor,
  urisOfPoint,
  type Certificate,
  type Evidence,
  type TrustAnchor,
} from './x509/index.js';
export { makeDemoHandwriting, makeDemoSeal } from './demo/demo-pictures.js';
export type { Expectation } from './verify/judgement/expectation.js';
export type {
  Finding,
  FindingCode,
  SignatureStatus,
  SubIndication,
} from './verify/judgement/findings.js';
export type {
  AnchorReport,
  ChangesSince,
  CheckOutcome,
  ProofOfTime,
  RevocationReport,
  SignatureLevel,
  SignatureReport,
  SignerReport,
  TimestampReport,
  Verdict,
  VerificationReport,
} from './verify/judgement/report.js';
export { undecidedReport, verifyPdf, type VerificationOptions } from './verify/verify-pdf.js';
