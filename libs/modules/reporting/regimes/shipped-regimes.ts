import { readdir, readFile } from 'node:fs/promises';
import type { RegimeDefinition } from '#contracts';
import { demandedRegime, readRegime } from './read-regime.js';

export interface ShippedRegime {
  readonly source: string;
  readonly definition: RegimeDefinition;
}

export const SHIPPED_REGIMES = Symbol('ShippedRegimes');

const folder = new URL('../../../../config/regimes/', import.meta.url);

/** The regimes that come with the product; a faulty file is refused by its name and line. */
export async function shippedRegimes(from: URL = folder): Promise<readonly ShippedRegime[]> {
  const files = (await readdir(from)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (name) => {
      const source = await readFile(new URL(name, from), 'utf8');
      return { source, definition: demandedRegime(readRegime(source), name) };
    }),
  );
}
