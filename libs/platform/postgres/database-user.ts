import { execFileSync, spawnSync } from 'node:child_process';

/** Whom PostgreSQL runs as: nothing stated means the user of this process. */
export interface DatabaseUser {
  readonly uid?: number;
  readonly gid?: number;
}

const name = 'postgres';

/** PostgreSQL refuses to run as root; then the system user `postgres` serves, made if it is missing. */
export function databaseUser(): DatabaseUser {
  if (process.getuid?.() !== 0) return {};
  if (!exists()) {
    execFileSync('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', name]);
  }
  return { uid: idOf('-u'), gid: idOf('-g') };
}

const exists = (): boolean => spawnSync('id', [name], { stdio: 'ignore' }).status === 0;

const idOf = (flag: '-u' | '-g'): number =>
  Number.parseInt(execFileSync('id', [flag, name], { encoding: 'utf8' }), 10);

/** Whether `user` may enter `folder`: asked of the system, so that every parent's mode counts. */
export function canEnter(folder: string, user: DatabaseUser): boolean {
  if (user.uid === undefined) return true;
  const trial = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...user,
    cwd: '/',
    stdio: 'ignore',
  });
  return trial.status === 0;
}
