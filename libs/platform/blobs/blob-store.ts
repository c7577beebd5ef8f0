import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DomainError, sha256Hex } from '#kernel';

/** Files by their SHA-256. Written before the row that names them commits; never overwritten. */
export class BlobStore {
  constructor(private readonly folder: string) {}

  /** Keeps the bytes safely on disk and returns their SHA-256 in hexadecimal. */
  async put(bytes: Uint8Array): Promise<string> {
    const sha256 = sha256Hex(bytes);
    const path = this.pathOf(sha256);
    if (await exists(path)) return sha256;
    await mkdir(dirname(path), { recursive: true });
    const temporary = `${path}.${randomUUID()}.tmp`;
    await writeSynced(temporary, bytes);
    await rename(temporary, path);
    await syncFolder(dirname(path));
    return sha256;
  }

  /** Reads the bytes back and refuses them when they no longer match their name. */
  async get(sha256: string): Promise<Buffer> {
    const bytes = await readFile(this.pathOf(sha256)).catch((cause: unknown) => {
      throw new DomainError('BlobIsMissing', { sha256 }, { cause });
    });
    if (sha256Hex(bytes) !== sha256) throw new DomainError('BlobIsDamaged', { sha256 });
    return bytes;
  }

  private pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('A blob is named by its SHA-256.');
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
