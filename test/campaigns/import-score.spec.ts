import { readFileSync } from 'node:fs';
import { importText, type ImportResult } from '#modules/drafting';
import { scoreImport, type ImportAnnotation } from './import-score.js';

const fixtures = new URL('../../libs/modules/drafting/import/fixtures/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, fixtures), 'utf8');
const expected = JSON.parse(read('khac-phuc-ton-tai.expected.json')) as ImportAnnotation;

function actual(): ImportResult {
  const result = importText(read('khac-phuc-ton-tai.txt'));
  if (!result.ok) throw result.error;
  return result.value;
}

const withRows = (
  change: (
    rows: ImportResult['annexes'][number]['rows'],
  ) => ImportResult['annexes'][number]['rows'],
): ImportResult => {
  const result = actual();
  return {
    ...result,
    annexes: result.annexes.map((annex) => ({ ...annex, rows: change(annex.rows) })),
  };
};

describe('the score of an import', () => {
  it('is one when every cell is right', () => {
    expect(scoreImport(expected, actual())).toMatchObject({ score: 1, misses: [] });
  });

  it('counts each cell of a missing and of an invented row', () => {
    const whole = scoreImport(expected, actual());
    const missing = scoreImport(
      expected,
      withRows((rows) => rows.slice(1)),
    );
    expect(whole.right - missing.right).toBe(13);
    const invented = scoreImport(
      expected,
      withRows((rows) => [...rows, { ...rows[0]!, text: 'Việc không có thật' }]),
    );
    expect(invented.total - whole.total).toBe(13);
    expect(invented.right).toBe(whole.right);
  });

  it('counts a wrong cell, a line left out and a finding not made', () => {
    const whole = scoreImport(expected, actual());
    const wrong = scoreImport(
      expected,
      withRows((rows) =>
        rows.map((row, index) =>
          index === 2 ? { ...row, lead: ['Phòng TCHC, KHNV, TCKT'] } : row,
        ),
      ),
    );
    expect(wrong.misses).toHaveLength(1);
    expect(wrong.misses[0]).toContain('lead');
    const left = scoreImport(expected, {
      ...actual(),
      unplaced: [{ line: 3, text: 'a', reason: 'b' }],
    });
    expect([left.right, left.total]).toEqual([whole.right, whole.total + 1]);
    expect(scoreImport(expected, { ...actual(), findings: [] }).score).toBeLessThan(1);
  });
});
