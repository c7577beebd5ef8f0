import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSchedule, type Schedule } from '#vntime';
import fc from 'fast-check';
import { dayAfter } from '../working-calendar.js';

/** Times of 2026 in the order of their beginning, with their first and last day. */
const times = [
  ['năm 2025', '2025-01-01', '2025-12-31'],
  ['quý I/2026', '2026-01-01', '2026-03-31'],
  ['6 tháng đầu năm 2026', '2026-01-01', '2026-06-30'],
  ['tháng 02 năm 2026', '2026-02-01', '2026-02-28'],
  ['tuần 2 tháng 3/2026', '2026-03-08', '2026-03-14'],
  ['trung tuần tháng 4/2026', '2026-04-11', '2026-04-20'],
  ['ngày 20/5/2026', '2026-05-20', '2026-05-20'],
  ['tuần 24 năm 2026', '2026-06-08', '2026-06-14'],
  ['nửa đầu tháng 7 năm 2026', '2026-07-01', '2026-07-15'],
  ['thứ Sáu cuối cùng của tháng 8/2026', '2026-08-28', '2026-08-28'],
  ['tháng 9 năm học 2026-2027', '2026-09-01', '2026-09-30'],
  ['ngày hai mươi lăm tháng mười năm 2026', '2026-10-25', '2026-10-25'],
  ['quý IV năm 2026', '2026-10-01', '2026-12-31'],
] as const;
const time = fc.constantFrom(...times);
const windowsOf = (phrase: string) => readSchedule(phrase, { year: 2026 }).windows;

describe('any limit goes with any time', () => {
  it.each(['trước', 'xong trước', 'hoàn thành trước', 'gửi Sở Y tế trước', 'Khoa Dược, trước'])(
    '“%s” ends the day before it begins',
    (limit) => {
      for (const [name, from] of times)
        expect([name, windowsOf(`${limit} ${name}`)]).toEqual([
          name,
          [{ due: dayAfter(from, -1) }],
        ]);
    },
  );

  it.each(['chậm nhất', 'muộn nhất là', 'đến hết', 'hết', 'không quá', 'tính đến'])(
    '“%s” ends on its last day',
    (limit) => {
      for (const [name, , due] of times)
        expect([name, windowsOf(`${limit} ${name}`)]).toEqual([name, [{ due }]]);
    },
  );

  it('“từ … đến hết …” goes from the first day of the one to the last of the other', () => {
    fc.assert(
      fc.property(
        time,
        time,
        fc.constantFrom('đến', 'đến hết', 'cho đến', '-'),
        ([one, from, end], [other, start, due], link) => {
          fc.pre(from < start && end < due);
          expect(windowsOf(`từ ${one} ${link} ${other}`)).toEqual([{ from, due }]);
        },
      ),
    );
  });

  it('what is done then, before it or behind it, does not change it', () => {
    const work = fc.constantFrom('ban hành kế hoạch', 'báo cáo Sở Y tế', 'tổ chức tập huấn');
    fc.assert(
      fc.property(time, work, ([name, , due], what) => {
        const phrases = [`${what} chậm nhất ${name}`, `chậm nhất ${name} - ${what}`];
        for (const phrase of [...phrases, `${what}: chậm nhất ${name}`])
          expect(windowsOf(phrase)).toEqual([{ due }]);
      }),
    );
  });
});

describe('two times side by side', () => {
  const spans = new Map(times.map(([name, from, due]) => [name, { from, due }]));

  it('each keep their days, or the phrase is asked', () => {
    fc.assert(
      fc.property(time, time, fc.constantFrom(', ', ' và ', '; '), ([one], [other], joint) => {
        fc.pre(one !== other);
        const read = windowsOf(`${one}${joint}${other}`).map(({ due }) => due);
        const isPart = read.length === 1 && one.startsWith('năm');
        const told = [one, other].slice(isPart ? 1 : 0).map((name) => spans.get(name)?.due);
        expect([[], told]).toContainEqual(read);
      }),
    );
  });

  it.each(['6 tháng', 'tháng 3', '10/6', 'cuối tháng 11'])(
    '“%s” is not of the year of another kind of time behind it',
    (name) => expect(windowsOf(`${name} và quý III/2028`)).toEqual([]),
  );
});

describe('a word that takes a time back', () => {
  const phrases = readFileSync(join(import.meta.dirname, 'corpus/plans.tsv'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t')[1] ?? '');

  it('leaves no day wherever it stands, unless it is told as a condition or an event', () => {
    const words = fc.constantFrom('chưa', 'hoãn', 'trừ', 'tạm', 'dời', 'hủy');
    const gap = fc.tuple(fc.constantFrom(...phrases), fc.nat({ max: 30 }));
    fc.assert(
      fc.property(gap, words, ([phrase, at], word) => {
        const parts = phrase.split(' ');
        const written = parts.toSpliced(at % (parts.length + 1), 0, word).join(' ');
        const read = readSchedule(written, { year: 2026 });
        expect(daysOf(read) === 0 || told(read).includes(word)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

const daysOf = ({ windows, rrule, parts = [] }: Schedule): number =>
  parts.reduce((sum, part) => sum + daysOf(part), windows.length + (rrule === undefined ? 0 : 1));

const told = ({ condition = '', relative, parts = [] }: Schedule): string =>
  [condition, relative?.event ?? '', ...parts.map(told)].join(' ');
