import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../../config/schema.js';

/** SECRET if it is set, else a random one made at the first start and kept in DATA_DIR/secret. */
export async function installationSecret(config: Config): Promise<string> {
  if (config.SECRET) return config.SECRET;
  const file = join(config.DATA_DIR, 'secret');
  await mkdir(config.DATA_DIR, { recursive: true });
  const fresh = `${randomBytes(32).toString('base64url')}\n`;
  await writeFile(file, fresh, { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  return (await readFile(file, 'utf8')).trim();
}
