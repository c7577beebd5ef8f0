import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import type { DatabaseUser } from './database-user.js';
import type { Place } from './place.js';

/** Vietnamese order (An, Ăn, Ân … Đà, đường) comes from ICU; the C locale keeps the rest stable. */
const initdbFlags = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=vi-VN',
  `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`,
];

/** Makes the cluster if there is none; a half-made one never takes its place. Returns the password. */
export async function initialise(
  place: Place,
  binaries: Binaries,
  user: DatabaseUser,
): Promise<string> {
  const password = await ownPassword(place, user);
  if (await exists(join(place.cluster, 'PG_VERSION'))) return password;
  const draft = `${place.cluster}.${process.pid}`;
  await mkdir(draft, { mode: 0o700 });
  await give(draft, user);
  await promisify(execFile)(
    binaries.initdb,
    [...initdbFlags, `--pgdata=${draft}`, `--pwfile=${place.password}`, '--no-sync'],
    { ...user, cwd: draft, env: { PATH: process.env['PATH'], TZ: 'UTC' } },
  );
  // Another process may have been quicker: its cluster stays.
  await rename(draft, place.cluster).catch(() => rm(draft, { recursive: true }));
  return password;
}

/** The superuser's random password, kept beside the cluster for its owner's eyes only. */
async function ownPassword(place: Place, user: DatabaseUser): Promise<string> {
  const fresh = `${randomBytes(24).toString('base64url')}\n`;
  try {
    await writeFile(place.password, fresh, { mode: 0o600, flag: 'wx' });
    await give(place.password, user);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return (await readFile(place.password, 'utf8')).trim();
}

async function give(path: string, { uid, gid }: DatabaseUser): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
