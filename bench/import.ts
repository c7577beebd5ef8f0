import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { importText } from '#modules/drafting';
import { drive } from './support/drive.js';
import { tellLoad } from './support/load.js';
import { rounded } from './support/percentile.js';

export const title = 'Nhập văn bản: mili giây mỗi lần, một luồng';

const seeds = resolve('../shared/seeds');
const fixtures = resolve('libs/modules/drafting/import/fixtures');

/** `npm run bench -- import [SECONDS]`: seconds spent on each text, 2 unless said otherwise. */
export async function run([seconds = '2']: readonly string[]): Promise<object[]> {
  tellLoad();
  const rows = [];
  for (const path of await texts()) rows.push(await measure(path, Number(seconds)));
  return rows;
}

/** The seeds where they stand, else the sample plans of the repository. */
async function texts(): Promise<string[]> {
  const folder = (await readdir(seeds).catch(() => [])).length > 0 ? seeds : fixtures;
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => join(folder, name));
}

async function measure(path: string, seconds: number): Promise<object> {
  const bytes = await readFile(path);
  const { count, p50, p99 } = await drive(1, seconds, async () => {
    const read = importText(bytes);
    if (!read.ok) throw read.error;
  });
  return {
    'văn bản': basename(path),
    dòng: bytes.toString('utf8').split('\n').length,
    lần: count,
    'p50 (ms)': rounded(p50),
    'p99 (ms)': rounded(p99),
  };
}
