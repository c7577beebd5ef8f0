import { fold } from '#kernel';
import { labelOf, type Labelled } from './labels.js';
import { isLoneNumber, type Line } from '../lines.js';

/** A heading or paragraph whose lines are joined, over page breaks too. */
export interface Block {
  readonly labelled: Labelled | null;
  /** Without the label. */
  readonly text: string;
  readonly lines: readonly number[];
  /** Whether it stands in capitals. */
  readonly capitals: boolean;
  readonly lastLine: Line;
}

export interface Blocks {
  readonly blocks: readonly Block[];
  readonly pageNumbers: readonly number[];
}

/** Joins the lines of running text into blocks. */
export function joinBlocks(lines: readonly Line[]): Blocks {
  const blocks: Block[] = [];
  const pageNumbers: number[] = [];
  const width = widthOf(lines);
  for (const line of lines) {
    if (isLoneNumber(line)) {
      pageNumbers.push(line.no);
      continue;
    }
    const labelled = labelOf(line.text);
    const previous = blocks.at(-1);
    if (previous !== undefined && continues(previous, line, labelled, width))
      blocks[blocks.length - 1] = {
        ...previous,
        text: joinWords(previous.text, line.text),
        lines: [...previous.lines, line.no],
        lastLine: line,
      };
    else blocks.push(startBlock(line, labelled));
  }
  return { blocks, pageNumbers };
}

function startBlock(line: Line, labelled: Labelled | null): Block {
  const text = labelled?.rest ?? line.text;
  return { labelled, text, lines: [line.no], capitals: isCapitals(text), lastLine: line };
}

function continues(previous: Block, line: Line, labelled: Labelled | null, width: number): boolean {
  if (labelled !== null) return isFalseLabel(previous, line, labelled);
  const text = line.text;
  if (opensBlock.test(fold(text))) return false;
  if (isRomanHeading(previous)) return continuesHeading(previous, line);
  const ended = /[.;:!?]["”)]?$|\.\/\.$/.test(previous.text);
  if (/^[\p{Ll}(]/u.test(text)) return !ended || /^\p{Ll}/u.test(text);
  if (ended) return previous.labelled !== null && isWrapped(previous.lastLine, line, width);
  if (/[,–-]$/.test(previous.text) || endsOpen(previous.text)) return true;
  return !line.afterGap && previous.lastLine.text.length >= 55;
}

/** Where the printed lines end, in characters; endless when every paragraph has one line. */
function widthOf(lines: readonly Line[]): number {
  const sizes = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  const wide = sizes[Math.floor(sizes.length * 0.95)] ?? 0;
  return sizes.length >= 10 && wide <= 130 ? wide : Infinity;
}

/** The next word had no room on the line before: the paragraph goes on after its full stop. */
const isWrapped = (before: Line, line: Line, width: number): boolean =>
  !line.afterGap &&
  before.text.length > width * 0.8 &&
  before.text.length + 1 + (line.text.split(' ')[0]?.length ?? 0) > width;

const opensBlock = /^(can cu |tren day la |noi nhan|phu luc\b|kinh gui)/;

const isRomanHeading = ({ labelled, capitals }: Block): boolean =>
  capitals || labelled?.kind === 'roman' || labelled?.kind === 'part';

const continuesHeading = (previous: Block, line: Line): boolean =>
  previous.capitals
    ? isCapitals(line.text) && !line.afterGap
    : /^\p{Ll}/u.test(line.text) && !/[.:]$/.test(previous.text);

/** A wrapped line may begin with `- Nghiệp vụ` or `3. ` by chance: its sentence is not finished. */
const isFalseLabel = (previous: Block, line: Line, { kind, rest }: Labelled): boolean =>
  !line.afterGap &&
  kind === 'bullet' &&
  /(?:Phòng|Tổ chức|Kế hoạch|Tài chính|Dân số|kinh tế)$/u.test(previous.text) &&
  /^\p{L}+/u.test(rest);

/** A sentence that stops at a word which needs another. */
const endsOpen = (text: string): boolean =>
  /\s(?:của|và|các|về|theo|cho|với|tại|trong|từ|đến|là|được|có|để|do|bởi|số|ngày|năm|tháng|trên|thực hiện|đối|những|cùng|hoặc|công tác|khu vực|tỉnh|huyện)$/u.test(
    text,
  );

const isCapitals = (text: string): boolean =>
  /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\([^)]*\)/g, ''));

/** Joins two pieces of a sentence; a word cut by a hyphen at the line's end keeps its hyphen. */
export const joinWords = (before: string, after: string): string =>
  `${before} ${after}`.replace(/\s+/g, ' ').trim();
