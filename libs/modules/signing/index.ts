export type {
  CompletedIntent,
  IntentAbandonment,
  IntentCompletion,
  IntentKind,
  IntentState,
  LeaderSigning,
  SealSigning,
  SignatureFacts,
  SigningIntent,
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
export { SigningFacade } from './signing.facade.js';
export { SigningModule, type SigningOptions } from './signing.module.js';
