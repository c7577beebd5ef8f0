/** A point of the law a figure rests on; `null` where the law leaves the choice to us. */
export type Clause = string | null;

/** A chosen size with the range the law allows, in points. */
export interface Size {
  readonly pt: number;
  readonly allowed: readonly [least: number, most: number];
  readonly clause: Clause;
}

/** A chosen length with the range the law allows, in millimetres. */
export interface Length {
  readonly mm: number;
  readonly allowed: readonly [least: number, most: number];
  readonly clause: Clause;
}

export interface Stamp {
  readonly text: string;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly clause: Clause;
}

/** One version of the rules of thể thức: everything that a later decree may change. */
export interface Layout {
  readonly name: string;
  readonly basis: string;
  /** `YYYY-MM-DD`, first day in force. */
  readonly effectiveFrom: string;
  readonly nation: string;
  readonly motto: string;
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', Length>>;
  readonly sizes: Readonly<Record<SizedPart, Size>>;
  readonly firstLineIndent: Length;
  readonly paragraphGap: Size;
  /** In lines: 1 is single spacing. */
  readonly lineSpacing: {
    readonly lines: number;
    readonly allowed: readonly [number, number];
    readonly clause: Clause;
  };
  /** Length of a rule as a share of the text above it. */
  readonly rules: Readonly<Record<'motto' | 'issuer' | 'subject', RuleLength>>;
  readonly stamps: Readonly<Record<'urgent' | 'veryUrgent' | 'express', Stamp>>;
  readonly signature: SignatureLayout;
  readonly ending: string;
}

export type SizedPart =
  | 'nation'
  | 'motto'
  | 'superior'
  | 'issuer'
  | 'number'
  | 'date'
  | 'type'
  | 'subject'
  | 'letterSubject'
  | 'legalBasis'
  | 'body'
  | 'addressee'
  | 'authority'
  | 'signer'
  | 'stamp'
  | 'recipientsTitle'
  | 'recipients'
  | 'pageNumber'
  | 'annexNumber'
  | 'annexTitle'
  | 'annexReference'
  | 'table';

export interface RuleLength {
  readonly share: number;
  readonly allowed: readonly [number, number];
  readonly clause: Clause;
}

export interface SignatureLayout {
  /** The leader's picture between post and name. */
  readonly pictureMm: readonly [width: number, height: number];
  /** The seal's true size. */
  readonly sealMm: number;
  /** Share of the leader's picture that the seal covers, from the left. */
  readonly sealCovers: number;
  readonly clause: Clause;
}
