import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { removeCluster } from '../postgres/index.js';

const mark = '.trinh-ky';

/** Makes the data folder, and marks it as ours if we made it or found it empty. */
export async function claimDataFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length === 0) await writeFile(join(folder, mark), '');
}

/**
 * Deletes all data of an installation. A folder without our mark holds other people's files
 * (a mistyped DATA_DIR) and is refused.
 */
export async function eraseDataFolder(folder: string): Promise<void> {
  const entries: string[] = await readdir(folder).catch(() => []);
  if (entries.length === 0) return;
  if (!entries.includes(mark)) {
    throw new Error(`${folder} không phải thư mục do Trình Ký tạo: không xóa gì ở đó.`);
  }
  await removeCluster(folder);
  await rm(folder, { recursive: true });
}
