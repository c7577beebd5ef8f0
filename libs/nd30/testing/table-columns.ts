import type { PrintedTable } from '../printed/printed.js';
import type { PlacedWord } from './words.js';

/** Text without white space: lines break differently on the page than in the content. */
export const squeeze = (text: string): string => text.replace(/\s+/g, '');

const joined = (words: readonly PlacedWord[]) => squeeze(words.map(({ text }) => text).join(''));

/** The words of one column below its heading, page after page; every page must repeat the heading. */
export function columnWords(
  words: readonly PlacedWord[],
  { widths, heads }: PrintedTable,
  column: number,
  tableLeft: number,
): PlacedWord[] {
  const edge = (index: number) =>
    widths.slice(0, index).reduce((total, width) => total + width, tableLeft);
  const head = squeeze(heads[column]?.paragraphs.flat().join('') ?? '');
  const inside = words.filter(({ left, right }) => {
    const middle = (left + right) / 2;
    return edge(column) < middle && middle < edge(column + 1);
  });
  const pages = [...new Set(words.map(({ page }) => page))];
  return pages.flatMap((page) =>
    belowHead(
      inside.filter((word) => word.page === page),
      head,
    ),
  );
}

function belowHead(words: readonly PlacedWord[], head: string): PlacedWord[] {
  const down = words.toSorted((a, b) => a.top - b.top || a.left - b.left);
  for (let start = 0; start < down.length; start++) {
    for (let end = start + 1; end <= down.length; end++) {
      if (joined(down.slice(start, end)) === head) return down.slice(end);
    }
  }
  throw new Error(`The page does not repeat the heading “${head}”: ${joined(down).slice(0, 80)}`);
}

/** All words but those of the one line that reads so from edge to edge. */
export function withoutLine(words: readonly PlacedWord[], text: string): PlacedWord[] {
  const wanted = squeeze(text);
  const isLine = (first: PlacedWord) => {
    const line = lineOf(words, first);
    return line[0] === first && joined(line) === wanted;
  };
  const [first, ...others] = words.filter(isLine);
  if (!first || others.length > 0) throw new Error(`Not exactly one line reads “${text}”.`);
  const line = new Set(lineOf(words, first));
  return words.filter((word) => !line.has(word));
}

const lineOf = (words: readonly PlacedWord[], { page, top }: PlacedWord): PlacedWord[] =>
  words
    .filter((word) => word.page === page && Math.abs(word.top - top) < 1)
    .toSorted((a, b) => a.left - b.left);

/** Takes words from the front until they spell the text; an empty text takes none. */
export function takeText(words: PlacedWord[], text: string): PlacedWord[] {
  const wanted = squeeze(text);
  let count = 0;
  while (joined(words.slice(0, count)).length < wanted.length && count < words.length) count += 1;
  const taken = words.splice(0, count);
  if (joined(taken) !== wanted) {
    throw new Error(
      `Expected “${text.slice(0, 120)}”, the page has “${joined(taken).slice(0, 120)}”.`,
    );
  }
  return taken;
}
