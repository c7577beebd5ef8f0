import type { DocumentContent } from '#nd30';
import { aRow, taskAnnex } from '../../../../test/builders/annexes.js';
import { aPlan } from '../../../../test/builders/content.js';
import { nodeIds } from '../../../../test/builders/node-ids.js';
import { timeFindings } from './time-findings.js';

const withTime = (time: string | null, tableKind: 'tasks' | 'other' = 'tasks'): DocumentContent => {
  const table = taskAnnex(nodeIds(5000), 1);
  const [row] = table.rows;
  const rows = [aRow(nodeIds(6000), { ...row, time })];
  return aPlan({ annexes: [{ ...table, tableKind, rows }] });
};

const found = (content: DocumentContent) => timeFindings(content).map(({ rule }) => rule);

describe('times of rows', () => {
  it.each([
    null,
    '',
    'Trước ngày 30/01/2026',
    '- Trước ngày 30/01/2026 - Trước ngày 10/12/2026',
    'Quý II, IV/ 2026',
    'Trong năm 2026 (theo phân kỳ)',
    'Hằng năm',
    'Mỗi 3 tháng/lần',
    'Thường xuyên',
    'Khi có hướng dẫn của Sở Y tế',
    'Theo lộ trình',
    'Ban hành kế hoạch: Quý I/2023 Triển khai thực hiện: Cả năm',
    'Trước ngày 29/02',
  ])('"%s" is understood', (time) => {
    expect(found(withTime(time))).toEqual([]);
  });

  it.each([
    ['sớm nhất có thể', 'TimeIsNotUnderstood'],
    ['Phòng Tổ chức - Hành chính', 'TimeIsNotUnderstood'],
    ['Trước ngày 31/02/2026', 'TimeNamesNoDay'],
    ['Trước ngày 29/02/2026', 'TimeNamesNoDay'],
    ['Trước ngày 05/13/2026', 'TimeNamesNoDay'],
  ])('"%s" is %s', (time, rule) => {
    expect(found(withTime(time))).toContain(rule);
    expect(new Set(found(withTime(time)))).toEqual(new Set([rule]));
  });

  it('are told at their cell, each phrase of a cell by itself', () => {
    expect(timeFindings(withTime('Quý I/2026\nlúc rảnh'))).toMatchObject([
      {
        place: 'Phụ lục, dòng 1, cột Thời gian thực hiện',
        field: 'time',
        message: expect.stringContaining('“lúc rảnh”'),
      },
    ]);
  });

  it('of a table that is no list of work are not judged', () => {
    expect(found(withTime('lúc rảnh', 'other'))).toEqual([]);
  });
});
