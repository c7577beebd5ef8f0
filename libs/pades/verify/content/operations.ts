import {
  isRegular,
  isWhitespace,
  malformed,
  readToken,
  type Cursor,
  type Token,
} from '../../pdf/lexer.js';

export interface Operation {
  readonly operator: string;
  /** Numbers, names and strings before it, those of an array among them. */
  readonly operands: readonly Token[];
}

/** The operations of a content stream in order (ISO 32000-1 §7.8.2); pictures within it are passed over. */
export function* operationsOf(bytes: Uint8Array): Generator<Operation> {
  const cursor: Cursor = { bytes, at: 0, inFile: false };
  for (let operands: Token[] = []; ;) {
    const token = readToken(cursor);
    if (token.type === 'end') return;
    if (token.type !== 'keyword') {
      if (token.type !== 'mark') operands.push(token);
      continue;
    }
    if (token.value === 'ID') passPicture(cursor);
    else yield { operator: token.value, operands };
    operands = [];
  }
}

/** Behind the bytes of an inline picture (§8.9.7): its `EI` stands between white space. */
const passPicture = (cursor: Cursor): void => {
  const { bytes } = cursor;
  for (let at = bytes.indexOf(0x45, cursor.at); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    const isAlone = isWhitespace(bytes[at - 1]) && !isRegular(bytes[at + 2]);
    if (bytes[at + 1] !== 0x49 || !isAlone) continue;
    cursor.at = at + 2;
    return;
  }
  throw malformed(cursor.at, 'inline image');
};
