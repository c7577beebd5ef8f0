import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { DomainError } from '#kernel';
import { renderReport } from '#modules/rendering';
import { commonNameIn, signReportWith, verdictView } from '#modules/signing';
import { openP12, type SigningKey } from '#pades';
import { productVersion } from '#platform';
import type { Terminal } from '../terminal.js';
import { Undecided } from '../undecided.js';
import type { JudgedFile } from './verify-file.js';

interface ReportWanted {
  readonly file: string;
  readonly to: string;
  readonly judged: JudgedFile;
  readonly trust: string | undefined;
  readonly signWith?: string | undefined;
  readonly pinFile?: string | undefined;
}

/**
 * The verdict as PDF, signed by the key that is given; without one it says that nobody signed it.
 * @throws Undecided when it cannot be written: the verdict itself is another matter
 */
export async function writeReport(terminal: Terminal, wanted: ReportWanted): Promise<void> {
  try {
    await write(terminal, wanted);
  } catch (cause) {
    throw new Undecided(cause);
  }
}

async function write(terminal: Terminal, wanted: ReportWanted): Promise<void> {
  const { pdf, report, checkedAt } = wanted.judged;
  const key = wanted.signWith === undefined ? undefined : await openKey(terminal, wanted);
  const name = key && commonNameIn(key.certificateChain);
  const pages = await renderReport({
    pdf,
    report: verdictView(report, checkedAt),
    fileName: basename(wanted.file),
    maker: `Trình Ký ${productVersion()}`,
    trustOf:
      wanted.trust === undefined
        ? 'không chứng thư gốc nào'
        : `chứng thư gốc trong tệp ${basename(wanted.trust)}`,
    signer: name,
  });
  const made = key && name ? signReportWith({ name, key }, pages, checkedAt) : pages;
  await writeFile(terminal.path(wanted.to), made);
  terminal.note(`Đã ghi báo cáo vào ${wanted.to}.`);
}

async function openKey(
  terminal: Terminal,
  { signWith = '', pinFile }: ReportWanted,
): Promise<SigningKey> {
  if (pinFile === undefined) throw new DomainError('PinFileIsMissing');
  const pin = (await readFile(terminal.path(pinFile), 'utf8')).trim();
  return openP12(await readFile(terminal.path(signWith)), pin);
}
