import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { binariesIn, canRun, nativeFolder, type Binaries } from './binaries.js';
import { canEnter, type DatabaseUser } from './database-user.js';

/** Files of one cluster: `cluster/` belongs to the database's user, the rest stands beside it. */
export interface Place {
  readonly home: string;
  readonly cluster: string;
  readonly password: string;
  readonly serverLog: string;
}

const sharedFolder = '/var/lib/trinh-ky';

/**
 * The cluster's place: `<dataDir>/postgres`, or a folder of the system when the database's user
 * cannot enter there (root working in a 0700 home). Which of the two is the same at every start.
 */
export async function settle(dataDir: string, user: DatabaseUser): Promise<Place> {
  const wanted = resolve(dataDir, 'postgres');
  await mkdir(wanted, { recursive: true });
  if (canEnter(wanted, user)) return placeIn(wanted);
  const mark = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  return placeIn(await openFolder(join(sharedFolder, mark)));
}

const placeIn = (home: string): Place => ({
  home,
  cluster: join(home, 'cluster'),
  password: join(home, 'password'),
  serverLog: join(home, 'server.log'),
});

/** Programs that `user` can run: the installed ones, else a readable copy made once per version. */
export async function reachable(installed: Binaries, user: DatabaseUser): Promise<Binaries> {
  if (canRun(installed, user)) return installed;
  if (!canRun(installed, {})) {
    throw new Error(
      `PostgreSQL nhúng không chạy được ở ${nativeFolder(installed)}: hãy chạy "npm start" ` +
        '(tự nối các thư viện), hoặc đặt DATABASE_URL.',
    );
  }
  const copy = join(sharedFolder, `postgresql-${await versionOf(installed)}`);
  if (!canRun(binariesIn(copy), user)) await copyReadable(nativeFolder(installed), copy);
  return binariesIn(copy);
}

async function versionOf(installed: Binaries): Promise<string> {
  const manifest = join(nativeFolder(installed), '../package.json');
  return JSON.parse(await readFile(manifest, 'utf8')).version;
}

async function copyReadable(from: string, to: string): Promise<void> {
  await openFolder(sharedFolder);
  const draft = `${to}.${process.pid}`;
  await cp(from, draft, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', draft]);
  await rm(to, { recursive: true, force: true });
  await rename(draft, to);
}

/** Makes a folder that everyone may enter, whatever the umask. */
async function openFolder(folder: string): Promise<string> {
  await mkdir(sharedFolder, { recursive: true });
  await chmod(sharedFolder, 0o755);
  await mkdir(folder, { recursive: true });
  if ((await stat(folder)).uid === process.getuid?.()) await chmod(folder, 0o755);
  return folder;
}
