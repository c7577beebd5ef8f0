import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { sampleFile, type SampleFile } from './sample-file.js';

export interface Sample extends SampleFile {
  /** Name of its file without the ending. */
  readonly id: string;
}

const folder = new URL('../../../../../config/samples/', import.meta.url);

/** The samples of the installation in the order of their positions; a faulty one is refused by its name. */
export async function readSamples(from: URL = folder): Promise<readonly Sample[]> {
  const files = (await readdir(from)).filter((name) => name.endsWith('.yaml'));
  const samples = await Promise.all(
    files.map(async (file) => {
      const read = sampleFile.safeParse(parse(await readFile(new URL(file, from), 'utf8')));
      if (!read.success) throw new Error(`config/samples/${file}: ${read.error.message}`);
      return { ...read.data, id: basename(file, '.yaml') };
    }),
  );
  return samples.sort((a, b) => a.position - b.position);
}
