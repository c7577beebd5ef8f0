/** First and last input line, 1-based, inclusive. */
export type Span = readonly [first: number, last: number];
export type Spans = readonly Span[];

export interface ImportedMeasure {
  readonly op: '>=' | '>' | '=' | '<=' | '<' | 'range';
  readonly value: number;
  readonly valueTo?: number;
  readonly unit: string;
}

export interface ImportedLegalBasis {
  readonly text: string;
  readonly docType: string | null;
  readonly number: string | null;
  /** ISO day. */
  readonly date: string | null;
  readonly issuer: string | null;
  readonly lines: Spans;
}

export interface ImportedParagraph {
  /** Printed number or bullet without its full stop or bracket: `1.1`, `a`, `-`. */
  readonly label: string | null;
  readonly text: string;
  readonly lines: Spans;
}

export interface ImportedSection {
  readonly label: string | null;
  readonly heading: string;
  readonly level: 1 | 2 | 3 | 4;
  readonly paragraphs: readonly ImportedParagraph[];
  /** Lines of the heading alone; each paragraph carries its own. */
  readonly lines: Spans;
}

export interface ImportedSignature {
  readonly authority: string | null;
  readonly position: string | null;
  readonly name: string | null;
}

export interface ImportedGroup {
  readonly label: string;
  readonly title: string;
  readonly statedCount: number | null;
  readonly rows: number;
  readonly lines: Spans;
}

export interface ImportedRow {
  readonly label: string;
  readonly group: string | null;
  readonly groupLabel: string | null;
  readonly text: string;
  readonly products: readonly string[];
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly time: string | null;
  readonly budget: string | null;
  readonly note: string | null;
  readonly parent: string | null;
  readonly shortcoming: string | null;
  readonly measure: ImportedMeasure | null;
  readonly lines: Spans;
}

export type ImportedAnnexKind = 'targets' | 'tasks' | 'framework' | 'other';

export interface ImportedAnnex {
  readonly label: string | null;
  readonly title: string;
  readonly kind: ImportedAnnexKind;
  readonly statedTotal: string | null;
  readonly groups: readonly ImportedGroup[];
  readonly rows: readonly ImportedRow[];
  /** Lines of label, title, column headings and closing count; groups and rows carry their own. */
  readonly lines: Spans;
}

export interface ImportedBodyTarget {
  readonly label: string | null;
  readonly text: string;
  readonly measure: ImportedMeasure | null;
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly lines: Spans;
}

export type ReportingTier = 'units-to-centre' | 'centre-to-department';
export type ReportingPeriod = 'Q1' | 'H1' | 'Q3' | 'YEAR';

export interface ImportedReporting {
  readonly tier: ReportingTier;
  readonly period: ReportingPeriod;
  readonly dueText: string;
  /** `--MM-DD`; null when only a rule is printed. */
  readonly due: string | null;
  readonly before: boolean;
  /** `prev-12-10` or `--06-10`. */
  readonly windowFrom: string | null;
  readonly windowTo: string | null;
  /** `P3D after cut-off`. */
  readonly dueRule: string | null;
  readonly lines: Spans;
}

export interface Unplaced {
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

export type FindingKind =
  | 'count-mismatch'
  | 'total-mismatch'
  | 'conflicting-target'
  | 'misprint'
  | 'blank-number'
  | 'period-gap'
  | 'duplicate-label'
  | 'broken-reference'
  | 'typo'
  | 'missing-field'
  | 'unknown-unit'
  | 'unread-measure';

export interface ImportFinding {
  readonly kind: FindingKind;
  readonly where: string;
  /** Vietnamese, for the person who reads the draft. */
  readonly detail: string;
  readonly evidence: readonly string[];
  readonly lines: Spans;
}

/** What `trinhky import FILE --json` prints. */
export interface ImportResult {
  readonly title: { readonly type: string; readonly subject: string };
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issuer: string | null;
  readonly superior: string | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly year: number | null;
  /** Kính gửi. */
  readonly addressees: readonly string[];
  readonly legalBases: readonly ImportedLegalBasis[];
  /** Paragraphs before the first heading. */
  readonly opening: readonly ImportedParagraph[];
  readonly sections: readonly ImportedSection[];
  readonly recipients: readonly string[];
  readonly archive: string | null;
  readonly signature: ImportedSignature | null;
  readonly annexes: readonly ImportedAnnex[];
  readonly bodyTargets: readonly ImportedBodyTarget[];
  readonly reporting: readonly ImportedReporting[];
  readonly unplaced: readonly Unplaced[];
  readonly findings: readonly ImportFinding[];
  readonly fieldLines: Readonly<Record<string, Spans>>;
}
