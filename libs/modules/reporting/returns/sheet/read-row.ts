import type { ReturnContent, ReturnEntries } from '#contracts';
import { cellName, fold } from '#kernel';
import type { SheetRow } from '#platform';
import { taskStates, type ReturnColumn } from './return-columns.js';

type Target = ReturnContent['targets'][number];
type Task = ReturnContent['tasks'][number];
type FilledTarget = ReturnEntries['targets'][number];
type FilledTask = ReturnEntries['tasks'][number];

export interface Fault {
  readonly where: string;
  readonly text: string;
}

export interface ReadRow {
  readonly line: number;
  /** Of which target or task it is; null of none of this return. */
  readonly id: string | null;
  readonly target: FilledTarget | null;
  readonly task: FilledTask | null;
  readonly faults: readonly Fault[];
}

/** Where each column stands that the sheet has. */
export type Places = Readonly<Partial<Record<ReturnColumn, number>>>;

/** One line: a target or a task by its code, else by its words. */
export function readRow({ line, cells }: SheetRow, at: Places, content: ReturnContent): ReadRow {
  const faults: Fault[] = [];
  const row = { line, target: null, task: null, faults };
  const read = {
    cell: (column: ReturnColumn) => (at[column] === undefined ? '' : (cells[at[column]] ?? '')),
    has: (column: ReturnColumn) => at[column] !== undefined,
    fault: (column: ReturnColumn, text: string) => {
      faults.push({ where: `Ô ${cellName(at[column] ?? 0, line)}`, text });
    },
  };
  const [code, words] = [read.cell('Mã').toLowerCase(), read.cell('Chỉ tiêu, nhiệm vụ')];
  const found = code === '' ? byWords(content, words) : byCode(content, code);
  const [one, another] = found;
  if (one && !another)
    return 'targetId' in one
      ? { ...row, id: one.targetId, target: targetIn(one, read) }
      : { ...row, id: one.taskId, task: taskIn(one, read) };
  const named = (code || words).slice(0, 60);
  const text = one
    ? `nhiều dòng của phiếu cùng tên “${named}”; hãy giữ cột Mã`
    : `không có chỉ tiêu, nhiệm vụ “${named}” trong phiếu`;
  faults.push({ where: `Dòng ${line}`, text });
  return { ...row, id: null };
}

const byCode = ({ targets, tasks }: ReturnContent, code: string) => [
  ...targets.filter(({ targetId }) => targetId === code),
  ...tasks.filter(({ taskId }) => taskId === code),
];

const byWords = ({ targets, tasks }: ReturnContent, words: string) => [
  ...targets.filter((one) => fold(one.words) === fold(words)),
  ...tasks.filter(({ number, action }) =>
    [action, `${number} ${action}`].some((said) => fold(said) === fold(words)),
  ),
];

interface Cells {
  readonly cell: (column: ReturnColumn) => string;
  readonly has: (column: ReturnColumn) => boolean;
  readonly fault: (column: ReturnColumn, text: string) => void;
}

function targetIn({ targetId, parts, evidence, note, ...was }: Target, read: Cells): FilledTarget {
  // A value told alone is not what two older numbers make.
  const [numerator, denominator] = read.has('Giá trị')
    ? [null, null]
    : [was.numerator, was.denominator];
  const number = (column: ReturnColumn, before: string | null) => {
    if (!read.has(column)) return before;
    const value = decimalIn(read.cell(column));
    if (value !== undefined) return value;
    read.fault(column, `“${read.cell(column).slice(0, 40)}” không phải là số`);
    return null;
  };
  return {
    ...{ targetId, parts, evidence },
    value: number('Giá trị', was.value),
    numerator: number('Tử số', numerator),
    denominator: number('Mẫu số', denominator),
    note: textIn('Ghi chú', note, 2_000, read),
  };
}

function taskIn({ taskId, ...was }: Task, read: Cells): FilledTask {
  return {
    taskId,
    state: read.has('Tình trạng') ? stateIn(read) : was.state,
    percent: read.has('Tiến độ (%)') ? percentIn(read) : was.percent,
    results: textIn('Kết quả', was.results, 5_000, read),
    difficulties: textIn('Khó khăn', was.difficulties, 5_000, read),
    proposals: textIn('Đề xuất', was.proposals, 5_000, read),
  };
}

/** Null of an empty cell; undefined of what is no number. `1.234,5`, `92,5`, `92.5`, `92,5%` */
function decimalIn(cell: string): string | null | undefined {
  const said = cell.replace(/\s|%$/g, '');
  if (said === '') return null;
  const plain = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(said) ? said.replaceAll('.', '') : said;
  const value = plain.replace(',', '.');
  return /^-?\d{1,15}(\.\d{1,9})?$/.test(value) ? value : undefined;
}

function textIn(column: ReturnColumn, before: string, longest: number, read: Cells): string {
  if (!read.has(column)) return before;
  const said = read.cell(column);
  if (said.length > longest) read.fault(column, `dài quá ${longest} ký tự`);
  return said;
}

function stateIn(read: Cells): Task['state'] {
  const said = fold(read.cell('Tình trạng')).replace(/^da /, '');
  if (said === '') return null;
  const state = states.find((one) => fold(taskStates[one]).replace(/^da /, '') === said);
  if (state) return state;
  const names = Object.values(taskStates).join(', ');
  read.fault(
    'Tình trạng',
    `“${read.cell('Tình trạng').slice(0, 40)}” không phải là một trong: ${names}`,
  );
  return null;
}

const states = Object.keys(taskStates) as (keyof typeof taskStates)[];

function percentIn(read: Cells): number | null {
  const said = read.cell('Tiến độ (%)').replace(/\s|%$/g, '');
  if (said === '') return null;
  if (/^\d{1,3}$/.test(said) && Number(said) <= 100) return Number(said);
  read.fault('Tiến độ (%)', `“${said.slice(0, 40)}” không phải là số nguyên từ 0 đến 100`);
  return null;
}
