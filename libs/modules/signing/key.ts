import type { BodyId, Id, KeyId, PersonId } from '#kernel';
import type { SignatureOutcome } from '#pades';
import type { KeyKind, KeyScheme } from '#contracts';
import type { SigningIntent } from './intent.js';

/**
 * `personal` signs as a person; `seal` signs as the body and is used by the clerk with a PIN;
 * `transport` signs envelopes and reports of machines in the background, never a document.
 */
export type KeyPurpose = 'personal' | 'seal' | 'transport';

/** What may be shown of a key: everything but the key. */
export interface KeyFacts {
  readonly keyId: KeyId;
  readonly kind: KeyKind;
  readonly purpose: KeyPurpose;
  /** The owner of a personal key; null for a key of the body. */
  readonly personId: PersonId | null;
  readonly label: string;
  readonly certificatePem: string;
  /** Intermediates and root, in order. */
  readonly chainPem: readonly string[];
  readonly subject: string;
  readonly issuer: string;
  readonly serialNumber: string;
  /** SHA-256 of the certificate's DER. */
  readonly fingerprint: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** How it signs where its body has chosen; null: as keys of its kind usually do. */
  readonly scheme: KeyScheme | null;
  /** From the demo authority: marked wherever it is shown. */
  readonly isTest: boolean;
}

export type KeyOwner =
  | { readonly purpose: 'personal'; readonly personId: PersonId }
  | { readonly purpose: 'seal' }
  | { readonly purpose: 'transport' };

export interface KeyImport {
  readonly owner: KeyOwner;
  readonly label: string;
  readonly p12: Uint8Array;
  readonly pin: string;
  readonly by: PersonId | null;
  readonly at: Date;
}

export interface KeyCheck {
  readonly bodyId: BodyId;
  readonly keyId: KeyId;
  readonly pin: string;
  /** What the key is wanted for: a leader needs his own key, the clerk the body's seal. */
  readonly use: 'leader' | 'seal';
  readonly personId: PersonId;
  readonly at: Date;
}

/** A key that may sign now, its PIN right where it has one. It lives in memory and is never stored. */
export interface UnlockedKey {
  readonly facts: KeyFacts;
  readonly method: SigningMethod;
  /**
   * Asks for all signatures that an intent names. A key that its owner confirms elsewhere answers
   * `waiting`: what was asked is kept, and the answer is heard later; it takes several intents under
   * one confirmation.
   */
  sign(...intents: readonly [SigningIntent, ...SigningIntent[]]): Promise<SignatureOutcome>;
}

/** How the value was made. */
export type SigningMethod = KeyKind;

/** Signs envelope bytes (RSA PKCS#1 v1.5 or ECDSA, SHA-256) with the body's transport key. */
export interface EnvelopeSigner {
  readonly certificatePem: string;
  readonly chainPem: readonly string[];
  readonly algorithm: 'rsa-sha256' | 'ecdsa-sha256';
  /** ECDSA values come as raw r‖s, as XML signatures want them. */
  sign(bytes: Uint8Array): Buffer;
}

export interface TrustAnchor {
  readonly anchorId: Id<'TrustAnchor'>;
  readonly label: string;
  readonly certificatePem: string;
  readonly fingerprint: string;
  readonly isTest: boolean;
}

export type PictureOf =
  | { readonly kind: 'signature'; readonly personId: PersonId }
  | { readonly kind: 'seal' };
