import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { duesOf, printSchedule, readSchedule, type Schedule } from '#vntime';
import fc from 'fast-check';
import { brief } from './corpus/brief.js';

const context = { year: 2026 };
const printed = (phrase: string) => printSchedule(readSchedule(phrase, context), context);

describe('a schedule as an office writes it', () => {
  it.each([
    ['Quí 2 và quý 4', 'Quý II, IV/2026'],
    ['trước 31/01', 'Chậm nhất ngày 30/01/2026'],
    [
      '- Trước ngày 30/01/2026 - Trước ngày 10/12',
      'Chậm nhất ngày 29/01/2026 và chậm nhất ngày 09/12/2026',
    ],
    ['6 tháng', '6 tháng đầu năm 2026'],
    ['01-15/3', 'Nửa đầu tháng 3/2026'],
    ['từ 01/3 - 15/4/2026', 'Từ ngày 01/3/2026 đến ngày 15/4/2026'],
    ['quý I hàng năm', 'Tháng 3 hằng năm'],
    ['trước ngày 05/3, 05/6, 05/9, 05/12 hằng năm', 'Ngày 04 tháng cuối quý'],
    ['2 lần/năm', '6 tháng một lần'],
    ['5 ngày làm việc kể từ ngày ký', 'Trong vòng 05 ngày làm việc kể từ ngày ký'],
    [
      'Ban hành: quý 1; Báo cáo: trước 15/12',
      'Ban hành: quý I/2026; Báo cáo: chậm nhất ngày 14/12/2026',
    ],
    ['Thứ 5 tuần thứ 3 hàng tháng', 'Thứ Năm tuần thứ 3 của tháng'],
    ['Chiều thứ sáu tuần cuối quý', 'Thứ Sáu cuối cùng của quý'],
    ['lúc rảnh', null],
    ['Ngày 15/6 và 30/11 hằng năm', null],
  ])('%s → %s', (phrase, expected) => {
    expect(printed(phrase)).toBe(expected);
  });

  it('reads back as it was, for every phrase of the corpus that has a phrase', () => {
    const lines = readFileSync(join(import.meta.dirname, 'corpus/plans.tsv'), 'utf8').split('\n');
    const schedules = lines.filter(Boolean).map((line) => {
      const [year, phrase = ''] = line.split('\t');
      return { schedule: readSchedule(phrase, { year: Number(year) }), year: Number(year) };
    });
    const told = schedules.flatMap(({ schedule, year }) => {
      const phrase = printSchedule(schedule, { year });
      return phrase === null ? [] : [{ schedule, again: readSchedule(phrase, { year }) }];
    });
    expect(told.length / schedules.length).toBeGreaterThan(0.9);
    for (const { schedule, again } of told)
      expect(brief(again).toLowerCase()).toBe(brief(schedule).toLowerCase());
  });
});

const day = fc
  .integer({ min: Date.UTC(2024, 0, 1) / 86_400_000, max: Date.UTC(2031, 11, 31) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const window = fc
  .tuple(day, day)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => (a < b ? { from: a, due: b } : { from: b, due: a }));

describe('print and read are each other’s inverse', () => {
  const sameAgain = (schedule: Schedule) => {
    const phrase = printSchedule(schedule, context);
    expect(phrase).not.toBeNull();
    const { phrase: _again, ...again } = readSchedule(phrase ?? '', context);
    expect(again).toEqual({ kind: schedule.kind, windows: schedule.windows });
  };

  it('for any days', () => {
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 4 }), (days) => {
        const kind = days.length === 1 ? 'date' : 'dates';
        sameAgain({ phrase: '', kind, windows: days.map((due) => ({ due })) });
      }),
      { numRuns: 100 },
    );
  });

  it('for any windows', () => {
    fc.assert(
      fc.property(fc.array(window, { minLength: 1, maxLength: 3 }), (windows) => {
        const kind = windows.length === 1 ? 'window' : 'windows';
        sameAgain({ phrase: '', kind, windows });
      }),
      { numRuns: 100 },
    );
  });

  it('for the rules this library writes: the same days of any year', () => {
    const rules = fc.oneof(
      fc.integer({ min: 1, max: 31 }).map((date) => `Ngày ${date} hằng tháng`),
      fc
        .tuple(
          fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
          fc.integer({ min: 1, max: 28 }),
        )
        .map(
          ([months, date]) =>
            `Ngày ${months.map((month) => `${date}/${month}`).join(', ')} hằng năm`,
        ),
      fc.integer({ min: 1, max: 28 }).map((date) => `Trước ngày ${date} tháng đầu quý sau`),
    );
    fc.assert(
      fc.property(rules, fc.constantFrom(2024, 2026), (phrase, year) => {
        const schedule = readSchedule(phrase, context);
        const again = readSchedule(printSchedule(schedule, context) ?? '', context);
        expect(duesOf(schedule, year).length).toBeGreaterThan(0);
        expect(duesOf(again, year)).toEqual(duesOf(schedule, year));
      }),
      { numRuns: 100 },
    );
  });
});
