export interface Column {
  readonly key: string;
  readonly title: string;
  readonly kind: 'text' | 'day' | 'number' | 'choice' | 'link' | 'unit';
  readonly required: boolean;
  readonly options?: readonly string[] | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export interface FigureDefinition {
  readonly key: string;
  readonly kind: 'count' | 'sum' | 'mean' | 'share' | 'shareOfUnits';
  readonly column?: string | undefined;
  readonly where?: { readonly column: string; readonly in: readonly string[] } | undefined;
}

/** What the decisions of this room ask of a ledger; the whole of it is the contract's. */
export interface Definition {
  readonly columns: readonly Column[];
  readonly countsOn: string;
  readonly steps: readonly { readonly key: string }[];
  readonly figures: readonly FigureDefinition[];
}
