import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { outlineFile, type Outline } from './outline-file.js';

const folder = new URL('../../../../../config/report-outlines/', import.meta.url);

/** The outlines of the installation; a faulty one is refused by its name. */
export async function readOutlines(from: URL = folder): Promise<readonly Outline[]> {
  const files = (await readdir(from)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (file) => {
      const read = outlineFile.safeParse(parse(await readFile(new URL(file, from), 'utf8')));
      if (!read.success) throw new Error(`config/report-outlines/${file}: ${read.error.message}`);
      return read.data;
    }),
  );
}

/** The outline of a regime: its own one, or the one for all. */
export function outlineFor(
  outlines: readonly Outline[],
  source: Outline['source'],
  regime: string | null,
): Outline {
  const possible = outlines.filter((outline) => outline.source === source);
  const own = possible.find(({ regimes }) => regime !== null && regimes.includes(regime));
  const found = own ?? possible.find(({ regimes }) => regimes.length === 0);
  if (!found) throw new Error(`config/report-outlines: no outline for reports that are ${source}`);
  return found;
}
