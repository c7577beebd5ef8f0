import readWorkbook from 'read-excel-file/node';
import type { ReportingWorld } from '../testing.js';

/** Who was in time, as a workbook: the same words and figures as on screen, a column for each period. */
export async function timelinessWorkbook(world: ReportingWorld, units: number): Promise<void> {
  const file = await world.ask('deputy', 'GET', '/api/periods/timeliness.xlsx?year=2026');
  const [sheet] = await readWorkbook(file.bytes);
  const [title, head = [], ...rows] = sheet?.data ?? [];
  expect(title?.[0]).toBe('Đúng hạn, đầy đủ năm 2026');
  const of = (name: string) => rows.find(([unit]) => unit === name)?.slice(1);
  expect(head.slice(2)).toEqual([
    ...['Phải nộp', 'Đúng hạn', 'Muộn', 'Thiếu', 'Tỷ lệ đúng hạn', 'Đầy đủ'],
  ]);
  expect(of('Khoa Nội')).toEqual(['Đúng hạn', 1, 1, 0, 0, 1, 1]);
  expect(of('Trạm Y tế xã Mẫu Đông')?.slice(0, 5)).toEqual(['Muộn', 1, 0, 1, 0]);
  expect(of('Khoa Ngoại')).toEqual(['Thiếu', 1, 0, 0, 1, 0, 0]);
  expect(rows).toHaveLength(units + 1);
  expect(of('Cả cơ quan')?.[1]).toBe(units);
}
