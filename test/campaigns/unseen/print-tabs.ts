import type { Plan, PrintedTable } from './plan.js';
import type { Dice } from './random.js';

export interface Damage {
  /** Share of gaps between words that become line breaks, of rows that lose a tab, of rows cut by a page. */
  readonly breaks: number;
  readonly lostTabs: number;
  readonly pages: number;
}

export const light: Damage = { breaks: 0.08, lostTabs: 0.12, pages: 0.06 };
export const heavy: Damage = { breaks: 0.25, lostTabs: 0.35, pages: 0.15 };

/** The text of a plan as converters to tabs print it: cells broken over lines, tabs lost, page breaks in rows. */
export const tabbedText = (plan: Plan, dice: Dice, damage: Damage): string =>
  textAround(plan, (table) => tableLines(table, dice, damage));

/** A plan line by line, its tables as they are given. */
export function textAround(plan: Plan, linesOf: (table: PrintedTable) => string[]): string {
  const { truth } = plan;
  return [
    truth.superior ?? '',
    truth.issuer ?? '',
    plan.numberAsPrinted,
    plan.dateAsPrinted,
    '',
    truth.title.type,
    truth.title.subject,
    '',
    ...truth.legalBases.map(({ text }) => `${text};`),
    ...plan.body.map(({ text }) => text),
    '',
    'Nơi nhận:',
    ...truth.recipients.map((one) => `- ${one};`),
    `- Lưu: ${truth.archive ?? ''}.`,
    '',
    ...[truth.signature?.authority ?? '', truth.signature?.position ?? ''].filter(Boolean),
    '',
    plan.signer,
    '',
    ...plan.tables.flatMap(linesOf),
  ].join('\n');
}

function tableLines(table: PrintedTable, dice: Dice, damage: Damage): string[] {
  const header = table.columns
    .map(({ title }) => broken(title, dice, damage.breaks / 2))
    .join('\t');
  const lines = [table.label, table.title, table.origin, '', header];
  for (const line of table.lines) {
    if (line.kind === 'group')
      lines.push(dice.pick([`${line.label}. ${line.title}`, `${line.label}\t${line.title}`]));
    else {
      const printed = line.cells.map((cell) =>
        broken(cell?.paragraphs.join('\n') ?? '', dice, damage.breaks),
      );
      const row = damagedRow(printed, dice, damage).split('\n');
      const cut = dice.chance(damage.pages) ? dice.below(row.length) : -1;
      lines.push(
        ...row.flatMap((part, at) => (at === cut ? [...newPage(dice, header), part] : [part])),
      );
    }
  }
  return [...lines, ...(table.closing === null ? [] : ['', `${table.closing}`])];
}

const newPage = (dice: Dice, header: string): string[] =>
  dice.chance(0.5)
    ? ['', `${2 + dice.below(9)}`, '', ...header.split('\n')]
    : ['', `${2 + dice.below(9)}`, ''];

/** A row some of whose tabs are gone; empty cells at its end are not printed by every tool. */
function damagedRow(cells: readonly string[], dice: Dice, damage: Damage): string {
  const row = dice.chance(damage.lostTabs) ? lossOfOneTab(cells, dice) : cells.join('\t');
  return dice.chance(0.3) ? row.replace(/\t+$/, '') : row;
}

function lossOfOneTab(cells: readonly string[], dice: Dice): string {
  const at = 1 + dice.below(cells.length - 1);
  return `${cells.slice(0, at).join('\t')} ${cells.slice(at).join('\t')}`;
}

/** A text broken over lines between words. */
const broken = (text: string, dice: Dice, share: number): string =>
  text.replace(/ (?=\S+ \S)/g, (gap) => (text.length > 14 && dice.chance(share) ? '\n' : gap));
