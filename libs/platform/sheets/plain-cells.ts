import { DomainError } from '#kernel';
import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import { directory, firstSheet } from './first-sheet.js';
import { isZip } from './is-zip.js';

/** What in a workbook is no plain value: its cells, by their names (`C5`, `A1:B2`). */
export interface NotPlain {
  /** The tab they stand in. */
  readonly sheet: string;
  readonly formulas: readonly string[];
  readonly merged: readonly string[];
}

/** Beyond this a workbook is no table that people filled in, in bytes unpacked. */
const largest = 8 * 1024 * 1024;

/**
 * Formulas and merged cells of the first sheet of a table (ECMA-376 part 1, 18.3.1.40 and .55); CSV
 * has neither. What a formula last gave may be out of date, and of merged cells nobody knows which
 * row they are of.
 *
 * @throws DomainError SheetIsNotReadable, SheetIsTooLarge
 */
export function plainCells(table: Uint8Array): NotPlain {
  if (!isZip(table)) return { sheet: '', formulas: [], merged: [] };
  const { sheet, xml } = sheetOf(table);
  return {
    sheet,
    formulas: [...xml.matchAll(/<c\s[^>]*\br="([A-Z]+\d+)"[^>]*>\s*<f[\s>/]/g)].map(nameOf),
    merged: [...xml.matchAll(/<mergeCell\s[^>]*\bref="([A-Z0-9:]+)"/g)].map(nameOf),
  };
}

const nameOf = ([, name = '']: RegExpExecArray): string => name;

function sheetOf(workbook: Uint8Array): { sheet: string; xml: string } {
  try {
    const files = unpacked(workbook);
    const { name, path } = firstSheet(files);
    return { sheet: name, xml: strFromU8(files[path] ?? new Uint8Array()) };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('SheetIsNotReadable', {}, { cause: error });
  }
}

const parts: readonly string[] = directory;

function unpacked(workbook: Uint8Array): Unzipped {
  let size = 0;
  return unzipSync(workbook, {
    filter: ({ name, originalSize }) => {
      if (!parts.includes(name) && !/^xl\/worksheets\/\w+\.xml$/.test(name)) return false;
      size += originalSize;
      if (size > largest) throw new DomainError('SheetIsTooLarge');
      return true;
    },
  });
}
