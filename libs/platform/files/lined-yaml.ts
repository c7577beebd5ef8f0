import { isNode, LineCounter, parseDocument, type Document, type YAMLError } from 'yaml';

/** Where something stands in a text, both counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export interface LinedYaml {
  readonly value: unknown;
  /** Faults of the syntax, in Vietnamese; with any of them the value means nothing. */
  readonly faults: readonly (TextPlace & { readonly text: string })[];
  /** Where a field begins; a missing one is reported at the group that lacks it. */
  placeOf(path: readonly PropertyKey[]): TextPlace;
}

/** Reads YAML and keeps where each of its fields stands. */
export function readLinedYaml(source: string): LinedYaml {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const placeOf = (path: readonly PropertyKey[]): TextPlace => {
    const { line, col } = lines.linePos(offsetOf(document, path));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (document.errors.length > 0) {
    return { value: undefined, faults: document.errors.map(syntaxFault), placeOf };
  }
  return { value: document.toJS({ maxAliasCount: 50 }), faults: [], placeOf };
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

const syntaxFault = ({ linePos, code }: YAMLError) => ({
  line: linePos?.[0].line ?? 1,
  column: linePos?.[0].col ?? 1,
  text: syntaxTexts[code] ?? 'không đúng cú pháp YAML',
});

const syntaxTexts: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'trường này bị ghi hai lần',
  TAB_AS_INDENT: 'thụt dòng bằng phím Tab; YAML chỉ nhận dấu cách',
  BAD_INDENT: 'thụt dòng không đúng, hoặc thiếu dấu đóng ở dòng trên',
  MISSING_CHAR: 'thiếu dấu đóng (ngoặc hoặc nháy)',
};
