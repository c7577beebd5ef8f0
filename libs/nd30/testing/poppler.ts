import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs one of poppler's tools over a PDF and returns what it prints. */
export async function poppler(
  tool: string,
  pdf: Uint8Array,
  ...options: string[]
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nd30-'));
  try {
    const file = join(folder, 'document.pdf');
    await writeFile(file, pdf);
    const output = tool === 'pdftotext' ? ['-'] : [];
    const { stdout } = await run(tool, [...options, file, ...output], { maxBuffer: 64 << 20 });
    return stdout;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new Error(`${tool} is missing: install Debian's package poppler-utils.`, {
      cause: error,
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Text of each page, laid out as on the page. */
export async function pageTexts(pdf: Uint8Array): Promise<string[]> {
  return (await poppler('pdftotext', pdf, '-layout')).split('\f').slice(0, -1);
}
