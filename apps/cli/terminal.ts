import { resolve } from 'node:path';
import { exitCodes, type ExitCode } from './exit-codes.js';

/** What a command knows of the world outside: where to write, where it was called, how it ends. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  /** Writes data, one line: for people or for the next program. */
  write(line: string): void;
  /** Writes what a person should know meanwhile; never mixed with data. */
  note(line: string): void;
  /** A path as the user meant it: relative to the folder of the call. */
  path(given: string): string;
  exitCode: ExitCode;
}

export const processTerminal = (folder: string): Terminal => ({
  env: process.env,
  write: (line) => process.stdout.write(`${line}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
  path: (given) => resolve(folder, given),
  exitCode: exitCodes.ok,
});

export interface JsonOption {
  readonly json?: true;
}

/** Shows a command's data: as JSON where `--json` asks for it, else in the words of `text`. */
export function show<Data>(
  terminal: Terminal,
  { json }: JsonOption,
  data: Data,
  text: (data: Data) => string,
): void {
  terminal.write(json ? JSON.stringify(data, null, 2) : text(data));
}
