import { processTerminal, type Terminal } from './terminal.js';

/** A terminal that remembers what it was told. */
export interface Heard extends Terminal {
  readonly out: string[];
  readonly err: string[];
}

/** For specs: a terminal in the folder /home/van-thu. */
export function listening(env: NodeJS.ProcessEnv = {}): Heard {
  const out: string[] = [];
  const err: string[] = [];
  return {
    ...processTerminal('/home/van-thu'),
    env,
    out,
    err,
    write: (line) => void out.push(line),
    note: (line) => void err.push(line),
  };
}
