import type { Dice } from './random.js';
import {
  cell,
  emptyRow,
  type Column,
  type PrintedLine,
  type PrintedTable,
  type TrueRow,
} from './plan.js';
import type { ImportAnnotation } from '../import-score.js';
import type { House } from './units.js';
import { fields, type Field } from './words.js';

type Annex = ImportAnnotation['annexes'][number];

export interface TableWish {
  readonly label: string;
  readonly title: string;
  readonly origin: string;
  readonly columns: readonly Column[];
  readonly house: House;
  readonly times: readonly string[];
  /** How a row is numbered: through the table, by its group (`2.1`), or one number a task. */
  readonly numbering: 'running' | 'by group' | 'by task';
  readonly capitals: boolean;
  readonly closing: boolean;
  readonly fieldCount: number;
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];

/** A table of the genre as it is printed, and what its import must give. */
export function tableOfWorks(wish: TableWish, dice: Dice): { printed: PrintedTable; annex: Annex } {
  const lines: PrintedLine[] = [];
  const rows: TrueRow[] = [];
  const groups: { label: string; title: string; statedCount: null; rows: number }[] = [];
  let running = 0;
  dice.some(fields, wish.fieldCount).forEach((field, at) => {
    const label = wish.numbering === 'by group' ? `${at + 1}` : (romans[at] ?? '');
    const title = wish.capitals ? field.title.toUpperCase() : field.title;
    lines.push({ kind: 'group', label, title });
    const made = rowsOf(field, wish, dice, () => `${++running}`, label);
    made.forEach(({ row, line }) => {
      lines.push(line);
      rows.push({ ...row, group: title, groupLabel: label });
    });
    groups.push({ label, title, statedCount: null, rows: made.length });
  });
  const total = `Tổng cộng: ${twoDigits(groups.length)} lĩnh vực, ${twoDigits(rows.length)} nhiệm vụ`;
  const { label, title, origin, columns } = wish;
  return {
    printed: { label, title, origin, columns, lines, closing: wish.closing ? `${total}./.` : null },
    annex: {
      label,
      title,
      kind: columns.some(({ key }) => key === 'task' || key === 'objective')
        ? 'framework'
        : 'tasks',
      statedTotal: wish.closing ? total : null,
      groups,
      rows,
    },
  };
}

const twoDigits = (count: number): string => String(count).padStart(2, '0');

interface Made {
  readonly row: TrueRow;
  readonly line: PrintedLine;
}

function rowsOf(
  field: Field,
  wish: TableWish,
  dice: Dice,
  nextNumber: () => string,
  groupLabel: string,
): Made[] {
  const has = (key: Column['key']): boolean => wish.columns.some((column) => column.key === key);
  const works = dice.some(field.works, 2 + dice.below(field.works.length - 1));
  const cut = has('task') && field.tasks.length > 1 ? Math.ceil(works.length / 2) : works.length;
  let number = '';
  return works.map(([text, ...products], at): Made => {
    const task = field.tasks[at < cut ? 0 : 1] ?? '';
    const objective = field.objectives[0] ?? '';
    const opensTask = at === 0 || at === cut;
    const height = at < cut ? cut : works.length - cut;
    if (wish.numbering === 'by group') number = `${groupLabel}.${at + 1}`;
    else if (wish.numbering === 'running' || opensTask) number = nextNumber();
    const lead = dice.pick(wish.house.leads);
    const coordinating = dice.pick(wish.house.partners);
    const time = dice.pick(wish.times);
    const budget = has('budget') && dice.chance(0.3) ? `${20 + dice.below(80) * 5}` : null;
    const parents = [...(has('objective') ? [objective] : []), ...(has('task') ? [task] : [])];
    return {
      row: {
        ...emptyRow,
        label: number,
        text,
        products,
        lead,
        coordinating,
        time,
        budget,
        parent: parents.length > 0 ? parents.join(' / ') : null,
      },
      line: {
        kind: 'row',
        cells: wish.columns.map(({ key }) => {
          switch (key) {
            case 'label':
              if (wish.numbering !== 'by task') return cell(number);
              return opensTask ? cell(number, height) : null;
            case 'objective':
              return at === 0 ? cell(objective, works.length) : null;
            case 'task':
              return opensTask ? cell(task, height) : null;
            case 'text':
              return cell(text);
            case 'products':
              return products.length > 1
                ? { paragraphs: products.map((product) => `- ${product}`), span: 1 }
                : cell(products[0] ?? '');
            case 'lead':
              return cell(lead.join(', '));
            case 'coordinating':
              return cell(coordinating.join(', '));
            case 'time':
              return cell(time);
            case 'budget':
              return cell(budget ?? '');
            case 'note':
              return cell('');
          }
        }),
      },
    };
  });
}
