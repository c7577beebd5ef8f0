import type { Plan, PrintedTable } from './plan.js';
import type { Dice } from './random.js';

/** The text of a plan as converters to tabs print it: cells broken over lines, tabs lost, page breaks in rows. */
export function tabbedText(plan: Plan, dice: Dice): string {
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
    'Trên đây là Kế hoạch của đơn vị, yêu cầu các đơn vị, cá nhân liên quan nghiêm túc thực hiện./.',
    '',
    'Nơi nhận:',
    ...truth.recipients.map((one) => `- ${one};`),
    `- Lưu: ${truth.archive ?? ''}.`,
    '',
    ...[truth.signature?.authority ?? '', truth.signature?.position ?? ''].filter(Boolean),
    '',
    plan.signer,
    '',
    ...plan.tables.flatMap((table) => tableLines(table, dice)),
  ].join('\n');
}

function tableLines(table: PrintedTable, dice: Dice): string[] {
  const header = table.columns.map(({ title }) => broken(title, dice, 0.1)).join('\t');
  const lines = [table.label, table.title, table.origin, '', header];
  for (const line of table.lines) {
    if (dice.chance(0.06)) lines.push('', `${2 + dice.below(9)}`, '', header);
    lines.push(
      line.kind === 'group'
        ? dice.pick([`${line.label}. ${line.title}`, `${line.label}\t${line.title}`])
        : damagedRow(
            line.cells.map((cell) => broken(cell?.paragraphs.join('\n') ?? '', dice, 0.25)),
            dice,
          ),
    );
  }
  return [...lines, ...(table.closing === null ? [] : ['', `${table.closing}`])];
}

/** A row some of whose tabs are gone; empty cells at its end are not printed by every tool. */
function damagedRow(cells: readonly string[], dice: Dice): string {
  const row = dice.chance(0.12) ? lossOfOneTab(cells, dice) : cells.join('\t');
  return dice.chance(0.3) ? row.replace(/\t+$/, '') : row;
}

function lossOfOneTab(cells: readonly string[], dice: Dice): string {
  const at = 1 + dice.below(cells.length - 1);
  return `${cells.slice(0, at).join('\t')} ${cells.slice(at).join('\t')}`;
}

/** A text broken over lines between words. */
const broken = (text: string, dice: Dice, share: number): string =>
  text.replace(/ (?=\S+ \S)/g, (gap) => (text.length > 14 && dice.chance(share / 3) ? '\n' : gap));
