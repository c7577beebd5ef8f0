import type { Id } from '#kernel';

/** One node of a document's content. The id persists across versions. */
export type NodeId = Id<'Node'>;

/**
 * How a block is labelled. The label itself is always derived from position, never stored.
 * `part` to `article` are the levels of quyết định and quy chế: Phần I, Chương I, Mục 1, Điều 1.
 */
export type Numbering =
  | 'part'
  | 'chapter'
  | 'division'
  | 'article'
  | 'roman'
  | 'arabic'
  | 'decimal'
  | 'letter'
  | 'bullet'
  | 'none';

/** NĐ 30/2020 Phụ lục III.I, with CV for công văn. */
export type DocumentTypeCode =
  | 'KH'
  | 'BC'
  | 'QĐ'
  | 'TB'
  | 'BB'
  | 'TTr'
  | 'CV'
  | 'NQ'
  | 'CT'
  | 'QC'
  | 'QyĐ'
  | 'TC'
  | 'HD'
  | 'CTr'
  | 'PA'
  | 'ĐA'
  | 'DA'
  | 'HĐ'
  | 'CĐ'
  | 'GM'
  | 'GGT'
  | 'GUQ'
  | 'GNP'
  | 'PG'
  | 'PC'
  | 'PB'
  | 'BGN'
  | 'BTT';

export type Secrecy = 'none' | 'secret' | 'topSecret' | 'ultraSecret';
export type Urgency = 'normal' | 'urgent' | 'veryUrgent' | 'express';

export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly mark?: 'bold' | 'italic';
}

/** A figure inside a sentence: its printed value and where it comes from. */
export interface FigureRun {
  readonly kind: 'figure';
  readonly id: NodeId;
  /** A decimal as a string with a point, e.g. `99.5`. */
  readonly value: string;
  readonly unit: string | null;
  readonly source: { readonly kind: string; readonly ref: string } | null;
}

export type Inline = TextRun | FigureRun;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly id: NodeId;
  readonly numbering: Numbering;
  readonly content: readonly Inline[];
}

export interface Section {
  readonly kind: 'section';
  readonly id: NodeId;
  /** Depth in the document, 1 (`I.`) to 4. */
  readonly level: 1 | 2 | 3 | 4;
  readonly numbering: Numbering;
  readonly heading: string;
  readonly children: readonly Block[];
}

export type Block = Section | Paragraph;

export interface LegalBasis {
  readonly id: NodeId;
  /** Whole text without the closing `;` or `.`. */
  readonly text: string;
  readonly cites: {
    readonly docType: string | null;
    readonly number: string | null;
    readonly date: string | null;
    readonly issuer: string | null;
  } | null;
}

export interface Recipient {
  readonly id: NodeId;
  readonly text: string;
}

/** A measure of a target: `≥ 95 %`, `≥ 4.0 điểm`. Values are decimal strings. */
export interface Measure {
  readonly op: '>=' | '>' | '=' | '<=' | '<' | 'range';
  readonly value: string;
  readonly valueTo: string | null;
  readonly unit: string;
}

export type AnnexKind = 'targets' | 'tasks' | 'framework' | 'other';

/** What a column of an annex table shows. `label` is the row's own number; `other` reads `cells`. */
export type ColumnField =
  | 'label'
  | 'group'
  | 'parent'
  | 'shortcoming'
  | 'text'
  | 'products'
  | 'measure'
  | 'lead'
  | 'coordinating'
  | 'time'
  | 'budget'
  | 'note'
  | 'other';

export interface AnnexColumn {
  readonly id: NodeId;
  readonly field: ColumnField;
  readonly heading: string;
}

export interface AnnexGroup {
  readonly id: NodeId;
  readonly title: string;
}

/** A row of an annex: a target, a task, an activity. */
export interface AnnexRow {
  readonly id: NodeId;
  readonly groupId: NodeId | null;
  readonly text: string;
  readonly shortcoming: string | null;
  readonly products: readonly string[];
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  /** The time as people wrote it. */
  readonly time: string | null;
  readonly budget: string | null;
  readonly note: string | null;
  readonly parent: string | null;
  readonly measure: Measure | null;
  /** Cells of `other` columns, by column id. */
  readonly cells: Readonly<Record<string, string>>;
}

/** `ownFile`: a file beside the document, sealed by itself (NĐ 30/2020 Phụ lục I, Phần I, Mục II.8.b). */
interface AnyAnnex {
  readonly id: NodeId;
  readonly title: string;
  readonly ownFile?: true | undefined;
}

/**
 * A table annex. Labels of groups and rows are derived:
 * `groupHeadings` = groups are full-width headings `I.`, rows run 1, 2, 3 over all groups;
 * `groupCells` = groups are cells spanning their rows, rows are `1.1`, or bare when a group has one;
 * `groupRows` = groups are numbered rows `1`, their rows `1.1`; `plain` = no groups, rows 1, 2, 3.
 */
export interface TableAnnex extends AnyAnnex {
  readonly kind: 'table';
  readonly tableKind: AnnexKind;
  readonly layout: 'groupHeadings' | 'groupCells' | 'groupRows' | 'plain';
  readonly columns: readonly AnnexColumn[];
  readonly groups: readonly AnnexGroup[];
  readonly rows: readonly AnnexRow[];
  /** Whether `Tổng cộng: …` closes the table; the counts themselves are derived. */
  readonly closingCount: { readonly groupNoun: string; readonly rowNoun: string } | null;
}

/** An annex whose pages somebody else made, merged in behind their heading. */
export interface AttachedAnnex extends AnyAnnex {
  readonly kind: 'attached';
  readonly fileName: string;
  readonly sha256: string;
}

export type Annex = TableAnnex | AttachedAnnex;

/** What a person writes: the working copy, and after submission the immutable version. */
export interface DocumentContent {
  readonly schema: 'trinh-ky/content@1';
  readonly docType: DocumentTypeCode;
  /** Trích yếu, one string; a line break is a space. */
  readonly subject: string;
  readonly header: {
    readonly superior: string | null;
    /** As in running text (`Trung tâm Y tế …`); the header prints it in capitals. */
    readonly issuer: string;
    readonly place: string;
    /** Symbol after the number's slash: `KH-TTYT`. */
    readonly symbol: string;
  };
  readonly secrecy: Secrecy;
  readonly urgency: Urgency;
  /** Kính gửi. */
  readonly addressees: readonly Recipient[];
  readonly legalBases: readonly LegalBasis[];
  /** Opening paragraphs, sections, closing paragraph, in order. */
  readonly body: readonly Block[];
  /** Nơi nhận, without the archive line. */
  readonly recipients: readonly Recipient[];
  /** Archive line after `Lưu:`, e.g. `VT, TCHC`. */
  readonly archive: string;
  readonly annexes: readonly Annex[];
}

/** NĐ 30/2020 Đ13, Phụ lục I.II.7: who signs, on what authority. Frozen at submission. */
export interface SignatureBlock {
  readonly authority: 'KT' | 'TL' | 'TUQ' | 'Q' | 'TM' | null;
  /** Upper-case lines above the signature: `KT. GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC`. */
  readonly lines: readonly string[];
  readonly name: string;
  readonly personId: Id<'Person'>;
  readonly postId: Id<'Post'>;
}

/** Number and date of an issued document: facts of registration, never content. */
export interface Registration {
  readonly number: number;
  /** `YYYY-MM-DD`, calendar day in Vietnam. */
  readonly date: string;
}
