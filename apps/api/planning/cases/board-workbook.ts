import readWorkbook from 'read-excel-file/node';
import type { planWorld } from '../testing.js';

type World = Awaited<ReturnType<typeof planWorld>>;

/** The board of a year as a workbook: its figures, what is due soon, what is late under each unit. */
export async function boardWorkbook(world: World, year: number): Promise<void> {
  const url = `/api/boards/export.xlsx?by=unit&year=${year}`;
  const [board, due, overdue] = await readWorkbook((await world.ask('director', 'GET', url)).bytes);
  expect(cells(board, 0, 6, 11, 12, 14)).toEqual([
    ['Chưa có đơn vị chủ trì', 1, 0, 0, 0],
    ['Phòng Kế hoạch - Nghiệp vụ', 1, 0, 1, 0],
    ['Phòng Tổ chức - Hành chính', 2, 0, 1, 1],
    ['Tổng', 3, 0, 1, 1],
  ]);
  expect(cells(due, 3, 7)).toEqual([['Sắp đến', new Date('2031-08-10')]]);
  expect(cells(overdue, 0, 4, 11)).toEqual([
    ['Phòng Kế hoạch - Nghiệp vụ', 'Muộn', 5],
    ['Phòng Tổ chức - Hành chính', 'Muộn', 5],
  ]);
}

/** Narrowed to a unit, what it shares with another stands under it alone. */
export async function overdueOfOne(world: World, year: number): Promise<void> {
  const url = `/api/boards/overdue?year=${year}&unitId=${world.unitId('KHNV')}`;
  const { units } = await world.get<{ units: { unitName: string }[] }>('director', url);
  expect(units.map(({ unitName }) => unitName)).toEqual(['Phòng Kế hoạch - Nghiệp vụ']);
}

type Sheet = Awaited<ReturnType<typeof readWorkbook>>[number] | undefined;

const cells = (sheet: Sheet, ...columns: readonly number[]) =>
  (sheet?.data ?? []).slice(2).map((row) => columns.map((column) => row[column]));
