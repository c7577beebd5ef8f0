import type { ReturnContent, ReturnEntries } from '#contracts';
import { cellName, DomainError, fold } from '#kernel';
import type { Sheet, SheetRow } from '#platform';
import { returnColumns, type ReturnColumn } from './return-columns.js';

type FilledTarget = ReturnEntries['targets'][number];

/**
 * What a table says of the targets of a return: a row is known by its code, else by its words. Either
 * every cell is understood or nothing is taken. `SheetIsNotOfReturn`, `SheetHasFaults`
 */
export function readReturnSheet(sheet: Sheet, content: ReturnContent): ReturnEntries {
  const at = placesOf(sheet.head);
  const read = sheet.rows.map((row) => readRow(row, at, content));
  const known = read.filter((one) => one.targetId !== null);
  if (known.length === 0) {
    throw new DomainError('SheetIsNotOfReturn', {
      why: 'không có dòng nào là chỉ tiêu của phiếu',
    });
  }
  const faults = [...read.flatMap((one) => one.faults), ...twice(read)];
  if (faults.length > 0) {
    throw new DomainError('SheetHasFaults', {
      count: faults.length,
      faults: faults.slice(0, 100),
    });
  }
  return { tasks: [], targets: known.flatMap(({ target }) => target ?? []) };
}

interface Fault {
  readonly where: string;
  readonly text: string;
}

interface ReadRow {
  readonly line: number;
  readonly targetId: string | null;
  readonly target: FilledTarget | null;
  readonly faults: readonly Fault[];
}

type Places = Readonly<Partial<Record<ReturnColumn, number>>>;

/** A wrong sheet is known by its head. */
function placesOf(head: readonly string[]): Places {
  const at: Partial<Record<ReturnColumn, number>> = {};
  for (const column of returnColumns) {
    const place = head.findIndex((one) => fold(one) === fold(column));
    if (place >= 0) at[column] = place;
  }
  const names = at['Mã'] !== undefined || at['Chỉ tiêu'] !== undefined;
  if (names && at['Giá trị'] !== undefined) return at;
  const why = `dòng đầu phải có cột “Giá trị” và cột “Mã” hoặc “Chỉ tiêu”, tệp có: ${head.slice(0, 6).join(', ')}`;
  throw new DomainError('SheetIsNotOfReturn', { why });
}

function readRow({ line, cells }: SheetRow, at: Places, { targets }: ReturnContent): ReadRow {
  const cell = (column: ReturnColumn) =>
    at[column] === undefined ? '' : (cells[at[column]] ?? '');
  const [code, words] = [cell('Mã'), cell('Chỉ tiêu')];
  const found =
    targets.find(({ targetId }) => targetId === code.toLowerCase()) ??
    (code === '' ? targets.find((one) => fold(one.words) === fold(words)) : undefined);
  if (!found) {
    const text = `không có chỉ tiêu “${(code || words).slice(0, 60)}” trong phiếu`;
    return { line, targetId: null, target: null, faults: [{ where: `Dòng ${line}`, text }] };
  }
  const faults: Fault[] = [];
  const number = (column: ReturnColumn) => {
    const value = decimalIn(cell(column));
    if (value !== undefined) return value;
    faults.push({
      where: `Ô ${cellName(at[column] ?? 0, line)}`,
      text: `“${cell(column).slice(0, 40)}” không phải là số`,
    });
    return null;
  };
  const { targetId, parts, evidence, note } = found;
  const target = {
    ...{ targetId, parts, evidence },
    value: number('Giá trị'),
    numerator: number('Tử số'),
    denominator: number('Mẫu số'),
    note: at['Ghi chú'] === undefined ? note : cell('Ghi chú').slice(0, 2_000),
  };
  return { line, targetId, target, faults };
}

/** Null of an empty cell; undefined of what is no number. `1.234,5`, `92,5`, `92.5`, `92,5%` */
function decimalIn(cell: string): string | null | undefined {
  const said = cell.replace(/\s|%$/g, '');
  if (said === '') return null;
  const plain = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(said) ? said.replaceAll('.', '') : said;
  const value = plain.replace(',', '.');
  return /^-?\d{1,15}(\.\d{1,9})?$/.test(value) ? value : undefined;
}

function twice(read: readonly ReadRow[]): Fault[] {
  return read.flatMap(({ line, targetId }, n) => {
    const before = targetId && read.slice(0, n).find((one) => one.targetId === targetId);
    return before ? [{ where: `Dòng ${line}`, text: `trùng chỉ tiêu ở dòng ${before.line}` }] : [];
  });
}
