import type { NodeId } from '#nd30';

export interface Finding {
  /** Stable name of the rule, a sentence: `AnnexTableIsEmpty`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'note';
  /** What is wrong, in Vietnamese. */
  readonly message: string;
  /** Where, in Vietnamese: `Phụ lục I, dòng 3`. */
  readonly place: string;
  readonly nodeId: NodeId | null;
  /** The field of the node, or as a path of the content: `time`, `header.symbol`. */
  readonly field: string | null;
  /** Where the rule stands in law; null for a rule of the house. */
  readonly clause: string | null;
}
