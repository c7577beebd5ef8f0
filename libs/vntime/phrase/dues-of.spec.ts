import { duesOf, readSchedule } from '#vntime';

const dues = (phrase: string, year = 2026) => duesOf(readSchedule(phrase, { year: 2026 }), year);

it.each([
  ['Hằng quý', ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']],
  ['Trước ngày 01/3 hằng năm', ['2026-02-28']],
  ['Ngày 15/6 và 30/11 hằng năm', ['2026-06-15', '2026-11-30']],
  ['Trước ngày 05 tháng đầu quý sau', ['2026-01-04', '2026-04-04', '2026-07-04', '2026-10-04']],
  ['Hằng tháng từ tháng 3 đến tháng 5/2026', ['2026-03-31', '2026-04-30', '2026-05-31']],
  ['Quý II, IV/ 2026', ['2026-06-30', '2026-12-31']],
  ['Kế hoạch: Quý I; Báo cáo: trước 15/12', ['2026-03-31', '2026-12-14']],
  ['Thường xuyên', []],
  ['Khi có yêu cầu', []],
])('%s is due on %j', (phrase, expected) => {
  expect(dues(phrase)).toEqual(expected);
});

it('a month without the day has its last day instead', () => {
  expect(dues('Ngày 30 hằng tháng')).toContain('2026-02-28');
  expect(dues('Ngày 30 hằng tháng', 2028)).toContain('2028-02-29');
  expect(dues('Ngày 30 hằng tháng')).toHaveLength(12);
});

it('other years have their own occurrences, and no day of this one', () => {
  expect(dues('Hai tuần một lần', 2026).slice(0, 3)).toEqual([
    '2026-01-04',
    '2026-01-18',
    '2026-02-01',
  ]);
  expect(dues('Trước ngày 01/3 hằng năm', 2028)).toEqual(['2028-02-29']);
  expect(dues('Quý II/2026', 2027)).toEqual([]);
  expect(dues('Hằng tháng trong năm 2026', 2027)).toEqual([]);
});

it('a week is due on its Sunday, or on the day that is named', () => {
  expect(dues('Hằng tuần').slice(0, 2)).toEqual(['2026-01-04', '2026-01-11']);
  expect(dues('Thứ Sáu hằng tuần').slice(0, 2)).toEqual(['2026-01-02', '2026-01-09']);
});
