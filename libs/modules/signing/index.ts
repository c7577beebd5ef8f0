export { giveDemoKey, type DemoKeyWanted } from './demo/give-demo-key.js';
export {
  giveDemoKeys,
  makeDemoKeys,
  type DemoBody,
  type DemoSigner,
  type DemoTools,
} from './demo/make-demo-keys.js';
export type {
  CompletedIntent,
  IntentAbandonment,
  IntentCompletion,
  IntentKind,
  IntentState,
  JudgedLeaderFile,
  LeaderSigning,
  SealSigning,
  SealedAnnex,
  SignatureFacts,
  SigningIntent,
  StampedValue,
} from './intent.js';
export type {
  EnvelopeSigner,
  KeyCheck,
  KeyFacts,
  KeyImport,
  KeyOwner,
  KeyPurpose,
  PictureOf,
  SigningMethod,
  TrustAnchor,
  UnlockedKey,
} from './key.js';
export type { AdministeredKey } from './store/disablements.sql.js';
export type { KeyDisablement } from './use-cases/keys/disable-key.js';
export { KeysElsewhere } from './keys.facade.js';
export type { Heard } from './use-cases/elsewhere/hear-answer.js';
export type { ReturnedFile } from './use-cases/elsewhere/judge-returned-file.js';
export { commonNameIn } from './certificates/certificate.js';
export { signReportWith } from './reports/sign-report.js';
export { ReportSigning } from './reports/report-signing.js';
export { uploadedFile } from './providers/agent/uploaded-file.js';
export { decided } from './domain/decided.js';
export { SigningFacade } from './signing.facade.js';
export { SigningModule, type SigningOptions } from './signing.module.js';
export { pictureFromScan } from './domain/picture-from-scan.js';
export type { NewPicture } from './use-cases/keys/pictures.js';
export type { NewTrustAnchor } from './use-cases/verdicts/trust-anchors.js';
export type { StoredVerdict } from './use-cases/verdicts/stored-verdicts.js';
export type { Verification } from './use-cases/verdicts/verify-file.js';
export { verdictView } from './verdict-view.js';
export type { Ask } from './trust-services/ask.js';
export { httpAsk } from './trust-services/http-ask.js';
export type { LevelSetting } from './trust-services/levels.js';
export { LongTermFacade } from './trust-services/long-term.facade.js';
export { LongTermSweep } from './trust-services/long-term-sweep.js';
export { TrustServices } from './trust-services/trust-services.js';
export { NetworkEvidence } from './verification/network-evidence.js';
export { PublicVerification } from './verification/public-verification.js';
