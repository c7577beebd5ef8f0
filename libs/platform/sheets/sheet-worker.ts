import { DomainError } from '#kernel';
import { parseSheet, type Sheet } from './parse-sheet.js';
import { plainCells, type NotPlain } from './plain-cells.js';
import type { SheetAnswer, SheetAsked } from './sheet-reader.js';

/** What a table may eat of time and memory is set by who starts the thread. */
export async function answer(asked: SheetAsked): Promise<SheetAnswer> {
  try {
    return { ok: true, value: await read(asked) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { ok: false, code: error.code, details: error.details };
  }
}

const read = async (asked: SheetAsked): Promise<Sheet | NotPlain> =>
  asked.want === 'sheet' ? parseSheet(asked.bytes, asked.limits) : plainCells(asked.bytes);
