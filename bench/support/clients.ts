import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Driven } from './drive.js';

/** Clients in a process of their own, so that their work is not the server's. */
export interface Clients {
  drive(seconds: number): Promise<Driven>;
  close(): Promise<void>;
}

type Answer = Driven | { readonly failure: string };

/** Starts `script` with its errand; it is told seconds, and answers by `answerTurns`. */
export async function clientsOf(script: string, errand: object): Promise<Clients> {
  const clients = fork(script, [JSON.stringify(errand)]);
  await once(clients, 'spawn');
  return {
    drive: async (seconds) => {
      clients.send(seconds);
      const [answer] = (await once(clients, 'message')) as [Answer];
      if ('failure' in answer) throw new Error(answer.failure);
      return answer;
    },
    close: async () => {
      clients.disconnect();
      await once(clients, 'exit');
    },
  };
}

/** The clients' side: what they were told once. */
export const errandOf = <Errand>(): Errand => JSON.parse(process.argv[2] ?? '') as Errand;

/** The clients' side: each turn is driven and answered; `leave` is called when no turn follows. */
export function answerTurns(drive: (seconds: number) => Promise<Driven>, leave: () => void): void {
  const answer = (said: Answer) => process.send?.(said);
  process.on('message', (seconds: number) => {
    void drive(seconds).then(answer, (error: unknown) => answer({ failure: String(error) }));
  });
  process.once('disconnect', leave);
}
