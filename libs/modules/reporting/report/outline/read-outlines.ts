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

export interface WantedOutline {
  readonly source: Outline['source'];
  /** Null: asked for once, by no regime. */
  readonly regime: string | null;
  readonly kind: string;
}

/** What is for this regime goes before what is for this kind of period, and both before what is for all. */
export function outlineFor(outlines: readonly Outline[], wanted: WantedOutline): Outline {
  const { source, regime, kind } = wanted;
  const isFor = (named: readonly string[], one: string | null): boolean =>
    named.length === 0 || (one !== null && named.includes(one));
  const [found] = outlines
    .filter((one) => one.source === source && isFor(one.regimes, regime) && isFor(one.kinds, kind))
    .toSorted((a, b) => rankOf(b) - rankOf(a));
  if (!found) throw new Error(`config/report-outlines: no outline for reports that are ${source}`);
  return found;
}

const rankOf = ({ regimes, kinds }: Outline): number =>
  (regimes.length > 0 ? 2 : 0) + (kinds.length > 0 ? 1 : 0);
