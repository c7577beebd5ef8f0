/** Taken, and given back. */
export const actsOfRound = 2;

/** What a process of clients is told once; then it is told seconds, and answers with what it drove. */
export interface ActsErrand {
  readonly origin: string;
  readonly cookie: string;
  readonly clients: number;
  /** Documents with an open piece of work of that key, dealt out to the clients. */
  readonly subjects: readonly string[];
  readonly key: string;
}

/** Which piece of work a client holds at this turn: nobody waits for the row of another. */
export function itemOf(clients: number, items: number, client: number, turn: number): number {
  const each = Math.floor(items / clients);
  return client * each + (Math.floor(turn / actsOfRound) % each);
}
