import type { Address } from '../domain/organ.js';

/** One signed message on its way. Sent twice it is the same bytes under the same id. */
export interface Parcel {
  readonly kind: 'document' | 'status';
  readonly messageId: string;
  readonly bytes: Buffer;
  /** For people who see it in a mailbox: `Văn bản 08/KH-TTYT`. */
  readonly title: string;
}

/**
 * What became of a parcel: `accepted`, the other side has it; `rejected`, it will not have it,
 * so that trying again is of no use; `unreachable`, nobody knows, so try again.
 */
export interface Sending {
  readonly outcome: 'accepted' | 'rejected' | 'unreachable';
  /** Why, in Vietnamese; for an acceptance, how it was acknowledged. */
  readonly detail: string;
}

/** One way out of the house. It never throws for what the other side does. */
export interface Channel {
  send(parcel: Parcel, address: string): Promise<Sending>;
}

export type Channels = Readonly<Record<Address['channel'], Channel>>;

export const accepted = (detail: string): Sending => ({ outcome: 'accepted', detail });
export const rejected = (detail: string): Sending => ({ outcome: 'rejected', detail });
export const unreachable = (detail: string): Sending => ({ outcome: 'unreachable', detail });
