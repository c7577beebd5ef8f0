import type { Plan, PrintedCell, PrintedTable } from './plan.js';
import { textAround } from './print-tabs.js';
import type { Dice } from './random.js';

/**
 * The text of a plan whose tables a converter scrambled: empty cells under a span are gone or one
 * too many, pages cut rows so that the rest of every cell follows in a row of its own, products
 * stand on lines of their own, and now and then two cells ran together.
 */
export const scrambledText = (plan: Plan, dice: Dice): string =>
  textAround(plan, (table) => tableLines(table, dice));

function tableLines(table: PrintedTable, dice: Dice): string[] {
  const header = table.columns.map(({ title }) => title).join('\t');
  const lines = [table.label, table.title, table.origin, '', header];
  for (const line of table.lines) {
    if (line.kind === 'group') lines.push(`${line.label}\t${line.title}`);
    else if (dice.chance(0.25)) lines.push(...rowOverPages(line.cells, header, dice));
    else lines.push(scrambledRow(line.cells.map(printed), dice));
  }
  return [...lines, ...(table.closing === null ? [] : ['', table.closing])];
}

const printed = (cell: PrintedCell): string => cell?.paragraphs.join(' ') ?? '';

function scrambledRow(cells: readonly string[], dice: Dice): string {
  const kept = dice.chance(0.5) ? withoutLeadingBlanks(cells, dice) : cells;
  if (dice.chance(0.15)) return ranTogether(kept, dice);
  return dice.chance(0.1) ? `${kept.join('\t')}\t` : kept.join('\t');
}

/** All the empty cells under a span are lost, or one of them. */
function withoutLeadingBlanks(cells: readonly string[], dice: Dice): readonly string[] {
  const blanks = cells.findIndex((cell) => cell !== '');
  return cells.slice(dice.chance(0.6) ? blanks : Math.min(1, blanks));
}

function ranTogether(cells: readonly string[], dice: Dice): string {
  const at = 1 + dice.below(cells.length - 1);
  return `${cells.slice(0, at).join('\t')} ${cells.slice(at).join('\t')}`;
}

/** The end of the longest cells stands in a row of its own on the next page. */
function rowOverPages(cells: readonly PrintedCell[], header: string, dice: Dice): string[] {
  const halves = cells.map((cell) => cutAt(printed(cell), dice));
  const rest = halves.map(([, after]) => after);
  const first = scrambledRow(
    halves.map(([before]) => before),
    dice,
  );
  if (rest.every((text) => text === '')) return [first];
  const page = ['', `${2 + dice.below(9)}`, '', ...(dice.chance(0.5) ? [header] : [])];
  const second = dice.chance(0.5) ? rest.filter((text) => text !== '') : rest;
  return [first, ...page, second.join('\t')];
}

function cutAt(text: string, dice: Dice): [before: string, after: string] {
  const words = text.split(' ');
  if (words.length < 6 || dice.chance(0.3)) return [text, ''];
  const at = 3 + dice.below(words.length - 4);
  return [words.slice(0, at).join(' '), words.slice(at).join(' ')];
}
