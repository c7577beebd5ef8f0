import type { DocumentId, Id, IntentId, KeyId, PersonId, PostId, VersionId } from '#kernel';
import type { Registration, SignatureBlock } from '#nd30';
import type { SigningMethod } from './key.js';

export type IntentKind = 'leader' | 'seal';
export type IntentState = 'open' | 'completed' | 'abandoned' | 'late';

interface Signatory {
  readonly personId: PersonId;
  readonly postId: PostId;
}

export interface LeaderSigning {
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
  readonly round: number;
  /** SHA-256 of the prepared PDF, which the blob store holds. */
  readonly preparedSha256: string;
  readonly keyId: KeyId;
  /** What the signer was told of his certificate before (TT 15/2025 Phụ lục II). */
  readonly warnings?: readonly string[];
  readonly signer: Signatory & {
    readonly form: SignatureBlock['authority'];
    /** As the version's signature block prints it. */
    readonly name: string;
  };
  /** Who drafted the version; none of them signs it. */
  readonly drafterIds: readonly PersonId[];
  readonly at: Date;
}

/** What was found of the file that a leader signed: it holds for this signature and file alone. */
export interface JudgedLeaderFile {
  readonly signatureId: Id<'Signature'>;
  readonly afterSha256: string;
  /** In Vietnamese, why the signature is not valid; null when it is. */
  readonly fault: string | null;
}

export interface SealSigning {
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
  readonly round: number;
  readonly keyId: KeyId;
  readonly warnings?: readonly string[];
  readonly clerk: Signatory;
  readonly registration: Registration;
  /** Number and symbol as printed, `08/KH-TTYT`: the line on annexes that are files of their own. */
  readonly code: string;
  readonly drafterIds: readonly PersonId[];
  /** What was found of the leader's file before this transaction; nothing where none was signed. */
  readonly judged: JudgedLeaderFile | undefined;
  readonly at: Date;
}

/** An annex that is a file of its own and is sealed in the same act. */
export interface WantedAnnex {
  /** From 1, in the document's order. */
  readonly position: number;
  readonly title: string;
  readonly code: string;
  /** SHA-256 of the file without a signature, which the document's signatures name. */
  readonly basisSha256: string;
  /** As of the intent. */
  readonly toBeSigned: Buffer | null;
  /** SHA-256 of the sealed file; null while it waits. */
  readonly sealedSha256: string | null;
}

export interface SealedAnnex {
  readonly position: number;
  readonly title: string;
  readonly beforeSha256: string;
  readonly afterSha256: string;
}

/** Signatures that are wanted together: exactly these bytes, with this key, until then. */
export interface SigningIntent {
  readonly intentId: IntentId;
  readonly kind: IntentKind;
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
  readonly round: number;
  readonly keyId: KeyId;
  readonly personId: PersonId;
  readonly postId: PostId;
  /** SHA-256 of the PDF revision that is signed. */
  readonly basisSha256: string;
  /** DER of the signed attributes: what the key signs; null where an agent signs the whole file. */
  readonly toBeSigned: Buffer | null;
  /** Sealed with the document, all or none; a leader signs the document alone. */
  readonly annexes: readonly WantedAnnex[];
  readonly openedAt: Date;
  readonly expiresAt: Date;
  readonly warnings: readonly string[];
  readonly state: IntentState;
}

export interface IntentCompletion {
  readonly intentId: IntentId;
  /** The document's, then each annex's in order. */
  readonly values: readonly StampedValue[];
  readonly method: SigningMethod;
  readonly at: Date;
}

export interface StampedValue {
  readonly value: Uint8Array;
  /** A timestamp over the value (level B-T), where the body has one made. */
  readonly timestampToken?: Uint8Array | undefined;
}

/** A value that arrives for an abandoned intent is kept as evidence and never placed. */
export type CompletedIntent =
  | {
      readonly placed: true;
      readonly signature: SignatureFacts;
      readonly annexes: readonly SealedAnnex[];
    }
  | { readonly placed: false; readonly reason: 'IntentWasAbandoned' | 'IntentHasExpired' };

export interface IntentAbandonment {
  readonly intentId: IntentId;
  readonly reason: string;
  /** Null when the system itself gives up, on expiry. */
  readonly by: PersonId | null;
  readonly at: Date;
}

/** All facts kept of one placed signature (Thông tư 15/2025/TT-BKHCN Đ5). */
export interface SignatureFacts {
  readonly signatureId: Id<'Signature'>;
  readonly intentId: IntentId;
  readonly kind: IntentKind;
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
  readonly round: number;
  readonly beforeSha256: string;
  /** SHA-256 of the signed PDF, which the blob store holds. */
  readonly afterSha256: string;
  readonly personId: PersonId;
  readonly postId: PostId;
  readonly form: SignatureBlock['authority'];
  readonly keyId: KeyId;
  readonly certificatePem: string;
  readonly chainPem: readonly string[];
  readonly signedAt: Date;
  readonly method: SigningMethod;
  /** Number and date that went in with the seal; null on the leader's signature. */
  readonly registration: Registration | null;
}
