import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';

/** Runs one project of jest.config.mjs, on so many workers per core; arguments narrow it down. */
export async function jestStage(project, args, workersPerCore = 1) {
  const folder = await mkdtemp(join(tmpdir(), 'trinhky-jest-'));
  const tallyFile = join(folder, 'tally.json');
  const code = await run(
    process.execPath,
    [
      inRoot('node_modules/jest/bin/jest.js'),
      ...args,
      '--passWithNoTests',
      `--maxWorkers=${Math.ceil(availableParallelism() * workersPerCore)}`,
      '--reporters=default',
      `--reporters=${inRoot('scripts/lib/tally-reporter.mjs')}`,
      `--selectProjects=${project}`,
    ],
    { env: { ...process.env, TALLY_FILE: tallyFile } },
  );
  const tally = await readTally(tallyFile);
  await rm(folder, { recursive: true });
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** A run that left no counts has failed before its first test. */
const readTally = (file) =>
  readFile(file, 'utf8').then(JSON.parse, () => ({ passed: 0, failed: 0, skipped: 0 }));
