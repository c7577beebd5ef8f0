import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoYear } from '../../apps/cli/demo/year/demo-year.js';

interface Campaign {
  readonly report: (line: string) => void;
}

/** The year of the sample plan over HTTP; each report whose figures another program finds otherwise fails. */
export async function run({ report }: Campaign): Promise<{ passed: number; failed: number }> {
  const out = await mkdtemp(join(tmpdir(), 'trinhky-year-'));
  try {
    const { periods } = await demoYear({ out }, report);
    const wrong = periods.filter(({ recomputed }) => recomputed?.agrees !== true);
    for (const { name, recomputed } of wrong)
      report(`${name}: ${recomputed?.said ?? 'chưa tính lại'}`);
    return { passed: periods.length - wrong.length, failed: wrong.length };
  } finally {
    await rm(out, { recursive: true });
  }
}
