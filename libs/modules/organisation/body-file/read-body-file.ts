import { check } from '#contracts';
import { DomainError } from '#kernel';
import { isNode, LineCounter, parseDocument, type Document, type YAMLError } from 'yaml';
import { bodyFile, type BodyFile } from './body-file.js';

interface LineFault {
  /** Line of the file, counted from 1. */
  readonly line: number;
  /** The field as the file nests it; null when the file is not readable at all. */
  readonly where: string | null;
  readonly text: string;
}

/**
 * Reads the YAML file that sets up a body.
 *
 * @throws DomainError BodyFileIsNotValid with every fault and its line
 */
export function readBodyFile(source: string): BodyFile {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  if (document.errors.length > 0) refuse(document.errors.map(syntaxFault));
  const checked = check(bodyFile, document.toJS({ maxAliasCount: 50 }));
  if (checked.ok) return checked.value;
  return refuse(
    checked.error.map(({ where, path, text }) => ({
      line: lines.linePos(offsetOf(document, path)).line,
      where: where || null,
      text,
    })),
  );
}

function refuse(faults: readonly LineFault[]): never {
  const sorted = [...faults].sort((a, b) => a.line - b.line);
  const summary = sorted
    .map(({ line, where, text }) => `  dòng ${line}: ${where === null ? '' : `${where}: `}${text}`)
    .join('\n');
  throw new DomainError('BodyFileIsNotValid', { summary, faults: sorted });
}

/** Where a field begins; a missing one is reported at the group that lacks it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

const syntaxFault = ({ linePos, code }: YAMLError): LineFault => ({
  line: linePos?.[0].line ?? 1,
  where: null,
  text: syntaxTexts[code] ?? 'không đúng cú pháp YAML',
});

const syntaxTexts: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'trường này bị ghi hai lần',
  TAB_AS_INDENT: 'thụt dòng bằng phím Tab; YAML chỉ nhận dấu cách',
  BAD_INDENT: 'thụt dòng không đúng, hoặc thiếu dấu đóng ở dòng trên',
  MISSING_CHAR: 'thiếu dấu đóng (ngoặc hoặc nháy)',
};
