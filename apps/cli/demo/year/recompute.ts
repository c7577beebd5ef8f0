import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { PeriodOfYear } from './summary.js';

/** Every command runs in the folder of the installation. */
const tool = resolve('tools/recompute-figures.py');

/** A program in another language computes every figure of an exported report again; null without python3. */
export function recompute(file: string): Promise<PeriodOfYear['recomputed']> {
  return new Promise((settle, fail) => {
    const python = spawn('python3', [tool, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    const told: Buffer[] = [];
    python.stdout.on('data', (part: Buffer) => told.push(part));
    python.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? settle(null) : fail(error),
    );
    python.on('close', (code) => {
      const said = Buffer.concat(told).toString('utf8').trim();
      settle({ agrees: code === 0, said: said.slice(said.indexOf(': ') + 2) });
    });
  });
}
