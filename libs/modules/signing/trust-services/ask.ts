/** One question to a service on the network. */
export interface Question {
  readonly url: string;
  /** Posted; without it the address is fetched. */
  readonly body?: Uint8Array;
  readonly contentType?: string;
  /** Longer answers are refused. */
  readonly atMostBytes: number;
  readonly withinMs: number;
}

/** Puts a question and gives the answer's bytes. Throws `ServiceDoesNotAnswer`. */
export type Ask = (question: Question) => Promise<Uint8Array>;

/** A service that cannot be reached, or answers with an error; the message is Vietnamese. */
export class ServiceDoesNotAnswer extends Error {
  constructor(
    readonly url: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${hostOf(url)}: ${reason}`, options);
  }
}

/** An address out of a certificate may be anything; people are told its host only. */
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : 'địa chỉ lạ');
