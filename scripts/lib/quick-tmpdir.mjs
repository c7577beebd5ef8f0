import { access, constants, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';

/**
 * Where a run keeps what it throws away: in memory, if there is room. Databases are made and dropped
 * by the hundred, and making one on a disk costs more than what is then done in it.
 */
export const quickTmpdir = async ({ TMPDIR } = process.env, memory = '/dev/shm', room = 2 ** 31) =>
  TMPDIR ?? ((await hasRoom(memory, room)) ? memory : tmpdir());

async function hasRoom(folder, bytes) {
  try {
    await access(folder, constants.W_OK);
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize >= bytes;
  } catch {
    return false;
  }
}
