import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chown, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeOnce } from '../files/write-once.js';
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
  durable: boolean,
): Promise<string> {
  const password = await ownPassword(place, user);
  if (await exists(join(place.cluster, 'PG_VERSION'))) return password;
  const draft = await mkdtemp(`${place.cluster}.`);
  await give(draft, user);
  await promisify(execFile)(
    binaries.initdb,
    [
      ...initdbFlags,
      `--pgdata=${draft}`,
      `--pwfile=${place.password}`,
      ...(durable ? [] : ['--no-sync']),
    ],
    { ...user, cwd: draft, env: { PATH: process.env['PATH'], TZ: 'UTC' } },
  );
  // Another process may have been quicker: its cluster stays.
  await rename(draft, place.cluster).catch(() => rm(draft, { recursive: true }));
  return password;
}

/** The superuser's random password, kept beside the cluster for its owner's eyes only. */
async function ownPassword(place: Place, user: DatabaseUser): Promise<string> {
  const fresh = `${randomBytes(24).toString('base64url')}\n`;
  await writeOnce(place.password, fresh);
  await give(place.password, user);
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
