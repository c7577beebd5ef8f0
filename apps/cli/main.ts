import { runCli } from './run-cli.js';
import { processTerminal } from './terminal.js';

/**
 * The command line `trinhky`; relative paths count from `folder`.
 * Resolves with the exit code: 0 done, 1 refused or not valid, 2 undecided, 3 our fault.
 */
export const main = (args: readonly string[], folder: string): Promise<number> =>
  runCli(args, processTerminal(folder));
