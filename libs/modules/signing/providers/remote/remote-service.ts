import type { SignatureOutcome } from '#pades';

/** Whom the service knows, and which of his certificates. */
export interface RemoteUser {
  readonly userId: string;
  /** Null takes the only one there is. */
  readonly credentialId: string | null;
}

export interface RemoteCredential {
  readonly userId: string;
  readonly credentialId: string;
}

export interface RemoteCertificate {
  readonly credentialId: string;
  /** DER, the signer's own first. */
  readonly chain: readonly Uint8Array[];
}

export interface NamedHash {
  /** Unique in the request. */
  readonly name: string;
  readonly hash: Uint8Array;
}

export interface HashRequest {
  /** The same for every repetition of one wish. */
  readonly intent: string;
  /** Of the to-be-signed bytes, all under one confirmation. */
  readonly hashes: readonly NamedHash[];
  readonly hashName: 'sha256' | 'sha384' | 'sha512';
  /** What the person reads on the phone, in Vietnamese. */
  readonly description: string;
  readonly algorithm: 'rsa' | 'ecdsa';
}

/** A service that signs hashes once its user has confirmed: three questions, whatever its dialect. */
export interface RemoteService {
  readonly certificates: (user: RemoteUser) => Promise<readonly RemoteCertificate[]>;
  /** Begins; gives the service's name for it. */
  readonly request: (credential: RemoteCredential, request: HashRequest) => Promise<string>;
  /** Of all that was asked under a ticket: `names` in the order of the request. */
  readonly outcome: (
    credential: RemoteCredential,
    ticket: string,
    names: readonly string[],
  ) => Promise<SignatureOutcome>;
}

/** A service as an administrator has entered it. */
export interface ServiceAccount {
  readonly name: string;
  readonly style: 'csc' | 'smartca' | 'mysign';
  readonly address: string;
  readonly clientId: string;
  readonly secret: string;
}

/** Object identifiers as the dialects want them. */
export const oids = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  rsa: '1.2.840.113549.1.1.1',
  ecdsa: {
    sha256: '1.2.840.10045.4.3.2',
    sha384: '1.2.840.10045.4.3.3',
    sha512: '1.2.840.10045.4.3.4',
  },
} as const;

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** A value that a service gave, or its silence about one. */
export const valueIn = (text: string | null | undefined): Buffer | undefined =>
  text ? bytesOf(text) : undefined;

/** Base64 of a service, which may be broken into lines. */
export const bytesOf = (text: string): Buffer => Buffer.from(text.replace(/\s/g, ''), 'base64');
