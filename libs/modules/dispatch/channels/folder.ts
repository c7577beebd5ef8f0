import * as files from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { accepted, rejected, unreachable, type Channel, type Parcel } from './channel.js';

export interface FolderSettings {
  /** Addresses are folders beneath this one; null when the channel is not in use. */
  readonly root: string | null;
}

type Files = Pick<typeof files, 'open' | 'rename' | 'rm'>;

/** Puts messages into a shared folder, whole or not at all: temporary file, fsync, rename, fsync. */
export const folderChannel = ({ root }: FolderSettings, on: Files = files): Channel => ({
  async send(parcel, address) {
    const folder = folderBelow(root, address);
    if (folder === undefined)
      return rejected(`Thư mục "${address}" không nằm trong thư mục trao đổi đã cấu hình.`);
    try {
      await place(on, folder, parcel);
    } catch (error) {
      return unreachable(`Không ghi được vào thư mục "${address}": ${codeOf(error)}.`);
    }
    return accepted(`Đã ghi tệp ${fileNameOf(parcel)}.`);
  },
});

export const fileNameOf = ({ messageId }: Parcel): string => `${messageId}.edxml`;

/** A repeat writes the same bytes over the same name, so a crash between the steps leaves no trace. */
async function place(on: Files, folder: string, parcel: Parcel): Promise<void> {
  const target = join(folder, fileNameOf(parcel));
  const temporary = join(folder, `.${fileNameOf(parcel)}.tmp`);
  await on.rm(temporary, { force: true });
  const file = await on.open(temporary, 'wx', 0o640);
  try {
    await file.writeFile(parcel.bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await on.rename(temporary, target);
  await syncFolder(on, folder);
}

async function syncFolder(on: Files, path: string): Promise<void> {
  const folder = await on.open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function folderBelow(root: string | null, address: string): string | undefined {
  if (root === null) return undefined;
  const folder = join(root, address);
  const way = relative(root, folder);
  return way.startsWith('..') || isAbsolute(way) ? undefined : folder;
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : String(error);
