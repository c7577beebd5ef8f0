import type { Level, Numbering } from '../content.js';
import { usualNumbering } from './structure.js';
import type { BlockJson, TextJson } from './doc-json.js';

/** One line of what was pasted, before its place is judged. */
export interface PastedLine {
  readonly runs: readonly TextJson[];
  /** A heading by its markup (`h1`, Word's `Heading 2`), 1 to 6. */
  readonly headingLevel: number | null;
  /** A list item by its markup. */
  readonly list: 'bullet' | 'number' | null;
}

const typedLabels: readonly (readonly [RegExp, Numbering, Level | null])[] = [
  [/^(?:[IVX]+)[.)]\s+/, 'roman', 1],
  [/^(?:Điều\s+\d+)[.:]\s+/, 'article', 1],
  [/^\d+\.\d+(?:\.\d+)*\.?\s+/, 'decimal', null],
  [/^\d+[.)]\s+/, 'arabic', null],
  [/^[a-zđ]\)\s+/, 'letter', null],
  [/^[-–—•·▪+*](?:\s+|(?=[^\s\d]))/, 'bullet', null],
];

/** Turns pasted lines into blocks: typed labels become numbering, everything else of looks is gone. */
export const blocksOfPaste = (lines: readonly PastedLine[], depth: number): BlockJson[] => {
  let within = depth;
  return lines
    .filter(({ runs }) => runs.some(({ text }) => text.trim() !== ''))
    .map((line) => {
      const block = blockOf(line, within);
      if (block.type === 'heading') within = block.attrs.depth + 1;
      return block;
    });
};

function blockOf(line: PastedLine, within: number): BlockJson {
  const text = line.runs.map((run) => run.text).join('');
  const known = typedLabels.find(([pattern]) => pattern.test(text));
  const label = known?.[0].exec(text)?.[0] ?? '';
  const runs = withoutStart(line.runs, label.length);
  const level = headingOf(line, known, text);
  if (level) {
    const heading = runs.map((run) => run.text).join('');
    return {
      type: 'heading',
      attrs: {
        id: null,
        level,
        numbering: known?.[1] ?? usualNumbering[level],
        depth: level - 1,
      },
      ...(heading && { content: [{ type: 'text', text: heading }] }),
    };
  }
  const byList = line.list === 'bullet' ? 'bullet' : line.list === 'number' ? 'arabic' : 'none';
  return {
    type: 'paragraph',
    attrs: { id: null, numbering: known?.[1] ?? byList, depth: within },
    ...(runs.length > 0 && { content: runs }),
  };
}

/** A line is a heading by its markup, or when it begins with `I.` and is short. */
function headingOf(
  { headingLevel }: PastedLine,
  known: (typeof typedLabels)[number] | undefined,
  text: string,
): Level | null {
  if (headingLevel) return Math.min(headingLevel, 4) as Level;
  return known?.[2] && text.length <= 200 ? known[2] : null;
}

function withoutStart(runs: readonly TextJson[], length: number): TextJson[] {
  let left = length;
  return runs.flatMap((run) => {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    const text = run.text.slice(cut);
    return text ? [{ ...run, text }] : [];
  });
}
