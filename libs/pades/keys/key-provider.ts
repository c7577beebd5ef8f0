import type { PendingSignature } from '../pending-signature.js';
import type { SigningKey } from './signing-key.js';

/** One thing to sign among those that are confirmed together. */
export interface WantedSignature {
  /** Unique in the request: services name what they sign by it. */
  readonly name: string;
  readonly toBeSigned: Uint8Array;
}

/** What a provider is asked to sign. One wish gets one request, however often it is repeated. */
export interface SignatureRequest {
  readonly intent: string;
  readonly wanted: readonly WantedSignature[];
  /** Shown to the person who confirms, in Vietnamese. */
  readonly description: string;
}

export type SignatureOutcome =
  /** As wanted, in that order; undefined where this one was not signed. */
  | { readonly state: 'signed'; readonly signatureValues: readonly (Uint8Array | undefined)[] }
  | { readonly state: 'waiting' }
  | { readonly state: 'refused'; readonly reason: string };

/**
 * A way to a private key in two steps, since many Vietnamese keys answer minutes later: `prepare`
 * hands over the to-be-signed bytes and gives a ticket to store, `complete` asks for the outcome of
 * what was wanted then, by its names.
 */
export interface KeyProvider {
  readonly certificateChain: () => Promise<readonly Uint8Array[]>;
  readonly prepare: (request: SignatureRequest) => Promise<string>;
  readonly complete: (ticket: string, names: readonly string[]) => Promise<SignatureOutcome>;
}

/** A key whose value comes while one waits: from a file, or from a token. */
export interface KeyAtHand extends Pick<SigningKey, 'certificateChain'> {
  readonly sign: (toBeSigned: Uint8Array) => Uint8Array | Promise<Uint8Array>;
}

/** A key at hand as a provider: the ticket is the to-be-signed bytes, the answer comes at once. */
export const localKeyProvider = (key: KeyAtHand): KeyProvider => ({
  certificateChain: async () => key.certificateChain,
  prepare: async ({ wanted }) =>
    JSON.stringify(
      wanted.map(({ name, toBeSigned }) => [name, Buffer.from(toBeSigned).toString('base64')]),
    ),
  complete: async (ticket, names) => {
    const bytes = new Map(JSON.parse(ticket) as [string, string][]);
    const signatureValues: (Uint8Array | undefined)[] = [];
    for (const name of names) {
      const toBeSigned = bytes.get(name);
      const value = toBeSigned && (await key.sign(Buffer.from(toBeSigned, 'base64')));
      signatureValues.push(value || undefined);
    }
    return { state: 'signed', signatureValues };
  },
});

/** Signs with a key at hand: the value for a pending signature. */
export const signPending = (pending: PendingSignature, key: SigningKey): Uint8Array =>
  key.sign(pending.toBeSigned);
