import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSchedule } from '#vntime';
import { brief } from './corpus/brief.js';

const rows = (name: string) =>
  readFileSync(join(import.meta.dirname, 'corpus', name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t').map((cell) => cell.replaceAll('⏎', '\n')));

const office = [{ from: '08:00', to: '17:00' }];
const calendar = {
  week: [office, office, office, office, office, [], []],
  holidays: new Set(['2026-04-27', '2026-04-30', '2026-05-01']),
  makeUpDays: new Set<string>(),
};
const read = (year: string | undefined, phrase: string | undefined) =>
  readSchedule(phrase ?? '', { year: Number(year), calendar });

describe('phrases of plans', () => {
  it.each(rows('plans.tsv'))('%s: %s', (year, phrase, expected) => {
    expect(brief(read(year, phrase))).toBe(expected);
  });
});

describe('phrases nobody can be sure of', () => {
  it.each(rows('hostile.tsv'))('%s: "%s" is unknown', (year, phrase) => {
    const { kind, windows, rrule, unread } = read(year, phrase);
    expect({ kind, windows, rrule }).toEqual({ kind: 'unknown', windows: [] });
    expect(unread?.trim()).toBe(unread);
  });
});
