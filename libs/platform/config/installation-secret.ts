import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../../config/schema.js';
import { writeOnce } from '../files/write-once.js';

/** SECRET if it is set, else a random one made at the first start and kept in DATA_DIR/secret. */
export async function installationSecret(config: Config): Promise<string> {
  if (config.SECRET) return config.SECRET;
  const file = join(config.DATA_DIR, 'secret');
  await mkdir(config.DATA_DIR, { recursive: true });
  await writeOnce(file, `${randomBytes(32).toString('base64url')}\n`);
  return (await readFile(file, 'utf8')).trim();
}
