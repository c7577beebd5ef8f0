import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromiumPath } from '../../browser/chromium-path.js';

const run = promisify(execFile);

/** How the text of a PDF was taken. */
export type Mode = 'layout' | 'gaps as tabs' | 'reading order' | 'raw' | 'mutool';

/** Prints a page to a real PDF and takes its text as the usual tools give it. */
export async function extractedTexts(html: string): Promise<Readonly<Record<Mode, string>>> {
  const folder = await mkdtemp(join(tmpdir(), 'unseen-'));
  try {
    const [page, pdf] = [join(folder, 'plan.html'), join(folder, 'plan.pdf')];
    await writeFile(page, html);
    await run(chromiumPath(), [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${pdf}`,
      page,
    ]);
    const layout = await textBy('pdftotext', ['-layout', pdf], folder);
    return {
      layout,
      'gaps as tabs': layout.replace(/^ +/gm, '').replace(/ {2,}/g, '\t'),
      'reading order': await textBy('pdftotext', [pdf], folder),
      raw: await textBy('pdftotext', ['-raw', pdf], folder),
      mutool: await textBy('mutool', ['draw', '-q', '-F', 'txt', '-o'], folder, pdf),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function textBy(
  tool: string,
  args: readonly string[],
  folder: string,
  last?: string,
): Promise<string> {
  const target = join(folder, 'plan.txt');
  await run(tool, [...args, target, ...(last === undefined ? [] : [last])]);
  return readFile(target, 'utf8');
}
