import { DomainError, type ErrorDetails } from '#kernel';
import { ThreadReader } from '../threads/thread-reader.js';
import { threadScript, type ThreadLimits } from '../threads/thread.js';
import type { Sheet, SheetLimits } from './parse-sheet.js';
import type { NotPlain } from './plain-cells.js';

/** A table, or only what in it is no plain value. */
export type SheetAsked =
  | { readonly want: 'sheet'; readonly bytes: Uint8Array; readonly limits: SheetLimits }
  | { readonly want: 'notPlain'; readonly bytes: Uint8Array };

/** What the thread says: an error does not keep its class on the way. */
export type SheetAnswer =
  | { readonly ok: true; readonly value: Sheet | NotPlain }
  | { readonly ok: false; readonly code: string; readonly details: ErrorDetails };

const patience: ThreadLimits = { timeMs: 8_000, memoryMb: 256 };

/** Reads tables that people bring. */
export class SheetReader {
  readonly #thread: ThreadReader<SheetAsked, SheetAnswer>;

  constructor(limits = patience) {
    const gaveUp = { ok: false, code: 'SheetTakesTooLong', details: {} } as const;
    const script = threadScript(import.meta.url, './sheet-worker.js');
    this.#thread = new ThreadReader(script, limits, () => gaveUp);
  }

  get waiting(): number {
    return this.#thread.waiting;
  }

  /** @throws DomainError as `parseSheet`, and SheetTakesTooLong */
  async sheet(bytes: Uint8Array, limits: SheetLimits): Promise<Sheet> {
    return (await this.#value({ want: 'sheet', bytes, limits })) as Sheet;
  }

  /** @throws DomainError as `plainCells`, and SheetTakesTooLong */
  async notPlain(bytes: Uint8Array): Promise<NotPlain> {
    return (await this.#value({ want: 'notPlain', bytes })) as NotPlain;
  }

  stop(): Promise<void> {
    return this.#thread.stop();
  }

  async #value(asked: SheetAsked): Promise<Sheet | NotPlain> {
    const answer = await this.#thread.read(asked);
    if (!answer.ok) throw new DomainError(answer.code, answer.details);
    return answer.value;
  }
}

const readers = [1, 2].map(() => new SheetReader());

/** Whoever has less to do; a sheet that hangs keeps one of them for seconds, never the server. */
function free(): SheetReader {
  const [reader] = readers.toSorted((a, b) => a.waiting - b.waiting);
  if (!reader) throw new RangeError('There is at least one reader.');
  return reader;
}

/** The first sheet of a table, read apart from the event loop. */
export const readSheet = (bytes: Uint8Array, limits: SheetLimits): Promise<Sheet> =>
  free().sheet(bytes, limits);

/** Formulas and merged cells of a workbook, found apart from the event loop. */
export const notPlain = (bytes: Uint8Array): Promise<NotPlain> => free().notPlain(bytes);
