import { readFileSync, readdirSync } from 'node:fs';
import { importText, type ImportResult } from '#modules/drafting';
import { scoreImport, type ImportAnnotation } from './import-score.js';

const folder = new URL('./handwritten/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replace('.txt', ''));

function imported(name: string): ImportResult {
  const result = importText(read(`${name}.txt`));
  if (!result.ok) throw result.error;
  return result.value;
}

/** Nine cells of ten: these texts are what the genre does to its tables, not what the rules were made from. */
const enough = 0.9;

describe('plans written by hand in the manner of converters', () => {
  it.each(names)('reads the cells of %s', (name) => {
    const annotation = JSON.parse(read(`${name}.annotation.json`)) as ImportAnnotation;
    const { score, misses } = scoreImport(annotation, imported(name));
    expect({ misses, enough: score >= enough }).toEqual({ misses, enough: true });
  });

  it.each(names)('leaves no line of %s without a place', (name) => {
    expect(imported(name).unplaced).toEqual([]);
  });

  it('says which rows were put into columns by their words', () => {
    const guesses = imported('khung-tinh-2026-2030').findings.filter(({ detail }) =>
      detail.startsWith('Bản chữ thiếu ranh giới cột'),
    );
    expect(guesses.map(({ evidence }) => evidence)).toEqual([['2', '3', '5', '5']]);
  });

  it('finds nothing to guess where every tab is there', () => {
    const details = imported('trung-tam-hai-cap-bao-cao').findings.map(({ detail }) => detail);
    expect(details.filter((detail) => detail.startsWith('Bản chữ'))).toEqual([]);
  });
});
