import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { quickTmpdir } from './quick-tmpdir.mjs';

/** Whatever is left in the temporary folder while `work` runs is gone afterwards. */
export async function inScratchFolder(work) {
  const before = process.env.TMPDIR;
  const folder = await mkdtemp(join(await quickTmpdir(), 'trinhky-'));
  try {
    // The user of the database is another than root and goes through it.
    await chmod(folder, 0o755);
    process.env.TMPDIR = folder;
    return await work();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    await rm(folder, { recursive: true, force: true });
  }
}
