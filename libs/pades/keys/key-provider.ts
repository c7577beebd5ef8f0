import type { PendingSignature } from '../pending-signature.js';
import type { SigningKey } from './signing-key.js';

/** What a provider is asked to sign. One intent gets one request, however often it is repeated. */
export interface SignatureRequest {
  readonly intent: string;
  readonly toBeSigned: Uint8Array;
  /** Shown to the person who confirms, in Vietnamese. */
  readonly description: string;
}

export type SignatureOutcome =
  | { readonly state: 'signed'; readonly signatureValue: Uint8Array }
  | { readonly state: 'waiting' }
  | { readonly state: 'refused'; readonly reason: string };

/**
 * A way to a private key in two steps, since many Vietnamese keys answer minutes later: `prepare`
 * hands over the to-be-signed bytes and gives a ticket to store, `complete` asks for the outcome.
 */
export interface KeyProvider {
  readonly certificateChain: () => Promise<readonly Uint8Array[]>;
  readonly prepare: (request: SignatureRequest) => Promise<string>;
  readonly complete: (ticket: string) => Promise<SignatureOutcome>;
}

/** A key whose value comes while one waits: from a file, or from a token. */
export interface KeyAtHand extends Pick<SigningKey, 'certificateChain'> {
  readonly sign: (toBeSigned: Uint8Array) => Uint8Array | Promise<Uint8Array>;
}

/** A key at hand as a provider: the ticket is the to-be-signed bytes, the answer comes at once. */
export const localKeyProvider = (key: KeyAtHand): KeyProvider => ({
  certificateChain: async () => key.certificateChain,
  prepare: async ({ toBeSigned }) => Buffer.from(toBeSigned).toString('base64'),
  complete: async (ticket) => ({
    state: 'signed',
    signatureValue: await key.sign(Buffer.from(ticket, 'base64')),
  }),
});

/** Signs with a key at hand: the value for a pending signature. */
export const signPending = (pending: PendingSignature, key: SigningKey): Uint8Array =>
  key.sign(pending.toBeSigned);
