import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whatever is left in the temporary folder while `work` runs is gone afterwards. */
export async function inScratchFolder(work) {
  const before = process.env.TMPDIR;
  const folder = await mkdtemp(join(tmpdir(), 'trinhky-'));
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
