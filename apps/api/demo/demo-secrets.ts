import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a visitor of the demo needs to know; kept beside the data, because it is printed at each start. */
export interface DemoSecrets {
  readonly passwords: Readonly<Record<string, string>>;
  /** PINs of the personal keys by login, of the seals by organ id. */
  readonly pins: Readonly<Record<string, string>>;
}

const fileIn = (dataDir: string): string => join(dataDir, 'demo-secrets.json');

export async function readDemoSecrets(dataDir: string): Promise<DemoSecrets | undefined> {
  try {
    return JSON.parse(await readFile(fileIn(dataDir), 'utf8')) as DemoSecrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export const keepDemoSecrets = (dataDir: string, secrets: DemoSecrets): Promise<void> =>
  writeFile(fileIn(dataDir), JSON.stringify(secrets, null, 2), { mode: 0o600 });
