import { DomainError } from '#kernel';
import { unzipSync } from 'fflate';

/** What in a workbook is no plain value: its cells, by their names (`C5`, `A1:B2`). */
export interface NotPlain {
  readonly formulas: readonly string[];
  readonly merged: readonly string[];
}

/** Beyond this a workbook is no table that people filled in, in bytes unpacked. */
const largest = 8 * 1024 * 1024;

/**
 * Formulas and merged cells of the sheets of a workbook (ECMA-376 part 1, 18.3.1.40 and .55). What
 * a formula last gave may be out of date, and of merged cells nobody knows which row they are of.
 *
 * @throws DomainError SheetIsNotReadable, SheetIsTooLarge
 */
export function notPlain(workbook: Uint8Array): NotPlain {
  const xml = sheetsOf(workbook);
  return {
    formulas: [...xml.matchAll(/<c\s[^>]*\br="([A-Z]+\d+)"[^>]*>\s*<f[\s>/]/g)].map(nameOf),
    merged: [...xml.matchAll(/<mergeCell\s[^>]*\bref="([A-Z0-9:]+)"/g)].map(nameOf),
  };
}

const nameOf = ([, name = '']: RegExpExecArray): string => name;

function sheetsOf(workbook: Uint8Array): string {
  try {
    let unpacked = 0;
    const files = unzipSync(workbook, {
      filter: ({ name, originalSize }) => {
        if (!/^xl\/worksheets\/\w+\.xml$/.test(name)) return false;
        unpacked += originalSize;
        if (unpacked > largest) throw new DomainError('SheetIsTooLarge');
        return true;
      },
    });
    const decoder = new TextDecoder();
    return Object.values(files)
      .map((file) => decoder.decode(file))
      .join('');
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('SheetIsNotReadable', {}, { cause: error });
  }
}
