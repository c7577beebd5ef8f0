import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const packageOf = {
  pdfsig: 'poppler-utils',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  openssl: 'openssl',
  mutool: 'mupdf-tools',
  certutil: 'libnss3-tools',
  pk12util: 'libnss3-tools',
} as const;
type Tool = keyof typeof packageOf;

export interface Ran {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a judge that is not ours. Its absence fails the test and names the Debian package. */
export const run = (tool: Tool, args: readonly string[]): Ran => {
  const { error, status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8' });
  if (error) {
    throw new Error(`${tool} is needed for this test: apt-get install ${packageOf[tool]}`, {
      cause: error,
    });
  }
  return { status, output: `${stdout}${stderr}` };
};

/** A folder that is gone after `use`, with the files given by name. */
export const withFiles = (
  files: Readonly<Record<string, Uint8Array | string>>,
  use: (pathOf: (name: string) => string) => void,
): void => {
  const folder = mkdtempSync(join(tmpdir(), 'pades-'));
  const pathOf = (name: string): string => join(folder, name);
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(pathOf(name), content);
    use(pathOf);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
