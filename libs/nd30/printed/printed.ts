import type { NodeId } from '../model.js';

/** A document as words in their places: what the template lays out and nothing else. */
export interface PrintedDocument {
  /** Title in the file's metadata. */
  readonly title: string;
  readonly header: PrintedHeader;
  readonly stamp: {
    readonly text: string;
    readonly widthMm: number;
    readonly heightMm: number;
  } | null;
  readonly heading: PrintedHeading;
  /** Over the grounds of a decision: `GIÁM ĐỐC TRUNG TÂM Y TẾ …`. */
  readonly authority: string | null;
  readonly addressees: readonly string[];
  readonly legalBases: readonly PrintedLine[];
  readonly body: readonly PrintedBlock[];
  readonly recipients: readonly PrintedLine[];
  readonly signature: { readonly lines: readonly string[]; readonly name: string };
  readonly annexes: readonly PrintedAnnex[];
}

/** One annex as a file beside its document. */
export type PrintedAnnexFile = Pick<PrintedDocument, 'title' | 'annexes'>;

export interface PrintedHeader {
  readonly superior: string | null;
  readonly issuer: string;
  /** What follows the digits of the number: `/KH-TTYT`. */
  readonly symbol: string;
  readonly place: string;
}

/** Type and subject in the middle, or a công văn's `V/v …` under its number. */
export type PrintedHeading =
  | { readonly kind: 'named'; readonly type: string; readonly subject: string }
  | { readonly kind: 'letter'; readonly subject: string };

export interface PrintedLine {
  readonly id: NodeId | null;
  readonly text: string;
}

export interface PrintedRun {
  readonly text: string;
  readonly mark: 'bold' | 'italic' | null;
}

export type PrintedBlock = PrintedSectionHeading | PrintedParagraph;

export interface PrintedSectionHeading {
  readonly kind: 'heading';
  readonly id: NodeId;
  /** Level in the outline, from 1, without gaps. */
  readonly outline: number;
  /** `line` begins with the label; `centred` has the label on a line of its own. */
  readonly form: 'line' | 'centred';
  readonly bold: boolean;
  readonly label: string;
  readonly text: string;
}

export interface PrintedParagraph {
  readonly kind: 'paragraph';
  readonly id: NodeId;
  /** `resolution`: the line that opens what is decided, centred and bold. */
  readonly form: 'line' | 'resolution';
  readonly label: string;
  readonly boldLabel: boolean;
  readonly runs: readonly PrintedRun[];
}

export interface PrintedAnnex {
  readonly id: NodeId;
  readonly heading: string;
  readonly title: string;
  /** `(Kèm theo Kế hoạch số `, `/KH-TTYT`, …: the blanks between stay empty on an e-document. */
  readonly reference: PrintedReference;
  /** Null for an annex that follows as pages of another file. */
  readonly table: PrintedTable | null;
  readonly closing: string | null;
}

export interface PrintedReference {
  readonly type: string;
  readonly symbol: string;
  readonly issuer: string;
}

export interface PrintedTable {
  /** Widths of the columns in points; they fill the page's text area. */
  readonly widths: readonly number[];
  /** Height of the heads in points. */
  readonly headHeight: number;
  readonly heads: readonly PrintedCell[];
  readonly rows: readonly PrintedRow[];
}

export interface PrintedRow {
  readonly id: NodeId;
  readonly kind: 'group' | 'row';
  /** In points; null for a row so tall that the end of a page may cut it: the typesetter measures it. */
  readonly height: number | null;
  readonly cells: readonly PrintedCell[];
}

/** A row whose columns have no width yet. */
export type UnfittedRow = Omit<PrintedRow, 'height'>;

export interface PrintedCell {
  /** The first column it stands in, from 0. */
  readonly column: number;
  /** Paragraphs, in pieces where a word is wider than its column: a line breaks between two. */
  readonly paragraphs: readonly (readonly string[])[];
  readonly centred: boolean;
  readonly bold: boolean;
  readonly columns: number;
  readonly rows: number;
}
