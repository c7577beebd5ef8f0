import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/** Runs a tool that is not ours; a missing one and a bad end are errors that say so. */
export const run = (tool: string, args: readonly string[]) =>
  exec(tool, [...args], { maxBuffer: 64 << 20 });
