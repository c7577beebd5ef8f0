import type { ImportAnnotation } from '../import-score.js';

type Rows = ImportAnnotation['annexes'][number]['rows'];

/** What a printed cell of a column becomes in the annotation. */
export type ColumnKey =
  | 'label'
  | 'objective'
  | 'task'
  | 'text'
  | 'products'
  | 'lead'
  | 'coordinating'
  | 'time'
  | 'budget'
  | 'note';

export interface Column {
  readonly key: ColumnKey;
  readonly title: string;
  /** Share of the table's width. */
  readonly width: number;
}

/** A cell as printed, one string a paragraph; `span` rows high; null under a span. */
export type PrintedCell = { readonly paragraphs: readonly string[]; readonly span: number } | null;

export type PrintedLine =
  | { readonly kind: 'group'; readonly label: string; readonly title: string }
  | { readonly kind: 'row'; readonly cells: readonly PrintedCell[] };

export interface PrintedTable {
  readonly label: string;
  readonly title: string;
  readonly origin: string;
  readonly columns: readonly Column[];
  readonly lines: readonly PrintedLine[];
  readonly closing: string | null;
}

export type PrintedBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string };

/** A plan as it is printed, beside what an import of it must give. */
export interface Plan {
  readonly name: string;
  readonly style: 'framework' | 'centre' | 'hospital';
  readonly body: readonly PrintedBlock[];
  readonly numberAsPrinted: string;
  readonly dateAsPrinted: string;
  readonly signer: string;
  readonly tables: readonly PrintedTable[];
  readonly truth: ImportAnnotation;
}

export type TrueRow = Rows[number];

export const emptyRow: TrueRow = {
  label: '',
  group: null,
  groupLabel: null,
  text: '',
  products: [],
  lead: [],
  coordinating: [],
  time: null,
  budget: null,
  note: null,
  parent: null,
  shortcoming: null,
  measure: null,
};

export const cell = (text: string, span = 1): PrintedCell => ({ paragraphs: [text], span });
