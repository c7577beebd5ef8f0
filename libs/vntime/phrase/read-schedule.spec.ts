import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSchedule } from '#vntime';
import { brief } from './corpus/brief.js';

const office = [{ from: '08:00', to: '17:00' }];
const calendar = {
  week: [office, office, office, office, office, [], []],
  holidays: new Set(['2026-04-27', '2026-04-30', '2026-05-01']),
  makeUpDays: new Set<string>(),
};

const corpus = (name: string) =>
  readFileSync(join(import.meta.dirname, 'corpus', name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'))
    .map(([year, phrase = '', expected = '']) => {
      const written = phrase.replaceAll('⏎', '\n');
      return { phrase, expected, read: readSchedule(written, { year: Number(year), calendar }) };
    });

it.each(['plans.tsv', 'held-out.tsv'])('every phrase of %s is read as a clerk reads it', (name) => {
  const rows = corpus(name);
  expect(rows.length).toBeGreaterThan(250);
  expect(rows.map(({ phrase, read }) => `${phrase}: ${brief(read)}`)).toEqual(
    rows.map(({ phrase, expected }) => `${phrase}: ${expected}`),
  );
});

it('what nobody can be sure of is unknown, without a day, with the words that were not read', () => {
  const rows = corpus('hostile.tsv');
  expect(rows.length).toBeGreaterThan(40);
  for (const { phrase, read } of rows) {
    const { unread, ...rest } = read;
    expect(rest).toEqual({ phrase, kind: 'unknown', windows: [] });
    expect(phrase.replaceAll('–', '-')).toContain(unread);
  }
});

it.each([
  ['Trước ngày 31/4/2026', '31/4/2026'],
  ['Quý I/2026 lúc rảnh', 'lúc rảnh'],
  ['Trước ngày 30/6/2026 hoặc sớm hơn', 'sớm hơn'],
])('“%s” does not read “%s”', (phrase, unread) => {
  expect(readSchedule(phrase, { year: 2026 }).unread).toBe(unread);
});

it('a cell that is prose, or made to take long, is refused at once', () => {
  expect(readSchedule('Quý I, '.repeat(100), { year: 2026 }).kind).toBe('unknown');
  const nested = `${'khi có, '.repeat(55)}trước ngày 31/4`;
  expect(readSchedule(nested, { year: 2026 }).kind).toBe('unknown');
});
