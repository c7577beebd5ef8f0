import { open } from 'node:fs/promises';

/** The bytes of a file; undefined when it has more than `limit`, told before they are read. */
export async function readWithin(path: string, limit: number): Promise<Buffer | undefined> {
  const file = await open(path);
  try {
    const stat = await file.stat();
    if (stat.isDirectory()) throw folderAt(path);
    if (stat.size > limit) return undefined;
    // A pipe tells no size: one byte too many is enough to know.
    const chunks: Buffer[] = await file
      .createReadStream({ end: limit, autoClose: false })
      .toArray();
    const bytes = Buffer.concat(chunks);
    return bytes.length > limit ? undefined : bytes;
  } finally {
    await file.close();
  }
}

/** Reading a folder fails too, but names no path. */
const folderAt = (path: string): Error =>
  Object.assign(new Error(`EISDIR: ${path}`), { code: 'EISDIR', path });
