import type { ReturnContent, ReturnEntries } from '#contracts';
import { DomainError, fold } from '#kernel';
import type { Sheet } from '#platform';
import { readRow, type Fault, type Places, type ReadRow } from './read-row.js';
import { returnColumns, type ReturnColumn } from './return-columns.js';

/**
 * What a table says of the targets and tasks of a return. Either every cell is understood or nothing is
 * taken; a column that is not there leaves what was. `SheetIsNotOfReturn`, `SheetHasFaults`
 */
export function readReturnSheet(sheet: Sheet, content: ReturnContent): ReturnEntries {
  const at = placesOf(sheet.head);
  const read = sheet.rows.map((row) => readRow(row, at, content));
  if (read.every(({ id }) => id === null)) {
    throw new DomainError('SheetIsNotOfReturn', {
      why: 'không có dòng nào là chỉ tiêu, nhiệm vụ của phiếu',
    });
  }
  const faults = [...read.flatMap((one) => one.faults), ...twice(read)];
  if (faults.length > 0) {
    throw new DomainError('SheetHasFaults', {
      count: faults.length,
      faults: faults.slice(0, 100),
    });
  }
  return {
    tasks: read.flatMap(({ task }) => task ?? []),
    targets: read.flatMap(({ target }) => target ?? []),
  };
}

/** A wrong sheet is known by its head. */
function placesOf(head: readonly string[]): Places {
  const at: Partial<Record<ReturnColumn, number>> = {};
  for (const column of returnColumns) {
    const names: readonly string[] = [column, ...(also[column] ?? [])];
    const place = head.findIndex((one) => names.some((name) => fold(one) === fold(name)));
    if (place >= 0) at[column] = place;
  }
  const names = at['Mã'] !== undefined || at['Chỉ tiêu, nhiệm vụ'] !== undefined;
  if (names && (at['Giá trị'] !== undefined || at['Tình trạng'] !== undefined)) return at;
  const why = `dòng đầu phải có cột “Giá trị” hoặc “Tình trạng” và cột “Mã” hoặc “Chỉ tiêu, nhiệm vụ”, tệp có: ${head.slice(0, 6).join(', ')}`;
  throw new DomainError('SheetIsNotOfReturn', { why });
}

/** Names a unit's own table may have for a column. */
const also: Readonly<Partial<Record<ReturnColumn, readonly string[]>>> = {
  'Chỉ tiêu, nhiệm vụ': ['Chỉ tiêu', 'Nhiệm vụ'],
  'Tình trạng': ['Trạng thái'],
  'Tiến độ (%)': ['Tiến độ'],
};

function twice(read: readonly ReadRow[]): Fault[] {
  return read.flatMap(({ line, id }, n) => {
    const before = id && read.slice(0, n).find((one) => one.id === id);
    return before ? [{ where: `Dòng ${line}`, text: `trùng với dòng ${before.line}` }] : [];
  });
}
