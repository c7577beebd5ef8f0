import type { ImportFinding, ImportResult, Spans } from '../import-result.js';

/** What a finder looks at: the read parts. */
export type ReadParts = Omit<ImportResult, 'unplaced' | 'findings'>;

export interface Citation {
  readonly text: string;
  readonly lines: Spans;
}

export type Finder = (read: ReadParts, citations: readonly Citation[]) => readonly ImportFinding[];
