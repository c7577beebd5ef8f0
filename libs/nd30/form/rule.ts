import type { DocumentContent, NodeId, SignatureBlock } from '../model.js';

export type Severity = 'error' | 'warning';

/** What the form checker looks at; the signature block is known from submission on. */
export interface CheckedDocument {
  readonly content: DocumentContent;
  readonly signatureBlock: SignatureBlock | null;
}

/** One breach of a rule: a sentence for people, and the node it is about where there is one. */
export interface Breach {
  readonly message: string;
  readonly nodeId?: NodeId;
  /** Which field of the node; the rule's own where every breach is about one. */
  readonly field?: string;
}

/** A rule of thể thức, named by the sentence of its breach. */
export interface FormRule {
  readonly code: string;
  readonly severity: Severity;
  /** Where it stands; null for a rule of this program's own. */
  readonly clause: string | null;
  /** The field it is about, of the node or, as a path, of the content: `header.symbol`. */
  readonly field?: string;
  readonly breaches: (document: CheckedDocument) => readonly Breach[];
}

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly clause: string | null;
  readonly message: string;
  readonly nodeId: NodeId | null;
  readonly field: string | null;
}

/** A clause of Appendix I of Decree 30/2020. */
export const clause = (section: string): string => `NĐ 30/2020/NĐ-CP, Phụ lục I, ${section}`;

export const isBlank = (text: string | null): boolean => !text || text.trim() === '';

/** One breach, or none. */
export const when = (broken: boolean, message: string, nodeId?: NodeId): readonly Breach[] =>
  broken ? [nodeId ? { message, nodeId } : { message }] : [];

/** A breach for each item that fails. */
export const each = <Item extends { readonly id: NodeId }>(
  items: readonly Item[],
  fails: (item: Item) => boolean,
  message: (item: Item, index: number) => string,
): readonly Breach[] =>
  items.flatMap((item, index) =>
    fails(item) ? [{ message: message(item, index), nodeId: item.id }] : [],
  );

/** The first words of a text, to say where something stands. */
export const excerpt = (text: string): string =>
  text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
