import type { ImportFinding, ImportResult, Spans } from '../import-result.js';

/** What a finder looks at: the read parts. */
export type ReadParts = Omit<ImportResult, 'unplaced' | 'findings'>;

/** Lines that carry no item but may hold errors. */
export interface Asides {
  /** `(Đính kèm Kế hoạch số … của …)` of every annex. */
  readonly citations: readonly Citation[];
  /** Column headings of every table. */
  readonly headings: readonly Citation[];
  /** Rows whose cells were put into columns by what they say. */
  readonly guesses: readonly Guess[];
}

interface Guess {
  /** The annex. */
  readonly where: string;
  readonly labels: readonly string[];
  readonly lines: Spans;
}

export interface Citation {
  readonly text: string;
  readonly lines: Spans;
}

export type Finder = (read: ReadParts, asides: Asides) => readonly ImportFinding[];
