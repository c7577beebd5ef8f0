import { exact, type UnitId } from '#kernel';
import { pointsOf } from './domain/points.js';
import { rollUp } from './domain/roll-up.js';
import { setPoints } from './domain/set-points.js';
import { partsOf, sheetFields } from './domain/sheet-fields.js';
import { readScoreSet, readScoreSets } from './read-score-sets.js';

const source = (points = '3', lead = '') =>
  [
    'key: bo-mau',
    'title: Bộ mẫu',
    'basis: Mẫu',
    'fields:',
    '  - title: Điều hành',
    `    points: '${points}'`,
    '    criteria:',
    '      - title: Kế hoạch',
    '        parts:',
    `          - { title: Đúng hạn, points: '2.5', evidence: Kế hoạch${lead} }`,
    `          - { title: Đủ, points: '0.5', evidence: Báo cáo }`,
  ].join('\n');

describe('a set of criteria', () => {
  test('the one that ships sums up to a hundred', async () => {
    const [set] = [...(await readScoreSets()).values()];
    expect(set && setPoints(set)).toBe('100');
  });

  test('a field whose parts give another sum than it says is refused with its line', () => {
    expect(readScoreSet(source(), 'bộ.yaml').key).toBe('bo-mau');
    expect(() => readScoreSet(source('4'), 'bộ.yaml')).toThrow(
      'bộ.yaml: dòng 6: Lĩnh vực “Điều hành” ghi 4 điểm, cộng các tiêu chí được 3.',
    );
    expect(() => readScoreSet(source('3,0'), 'bộ.yaml')).toThrow('dòng 6');
  });

  test('parts are numbered by their place; a unit it names has to be there', () => {
    const [office, nurses] = ['u1', 'u2'] as UnitId[] as [UnitId, UnitId];
    const set = readScoreSet(source('3', ', lead: DD'), 'bộ.yaml');
    const parts = partsOf(sheetFields(set, new Map([['DD', nurses]]), office));
    expect(parts.map(({ no, leadUnitId }) => [no, leadUnitId])).toEqual([
      ['1.1.1', nurses],
      ['1.1.2', office],
    ]);
    expect(() => sheetFields(set, new Map(), office)).toThrow('ScoreSetNamesAnUnknownUnit');
  });
});

describe('points', () => {
  test.each(['0', '12', '0.25', '7.5'])('%s is kept as it is', (points) => {
    expect(pointsOf(exact(points))).toBe(points);
  });

  test('a stage that says nothing keeps what the one before said; what nobody scored is not lost', () => {
    const part = (points: string, self: string | null, first: string | null = null) => ({
      points,
      scored: { self, first, second: null },
    });
    expect(rollUp([part('2.5', '2.25', '1'), part('0.5', '0.5'), part('4', null)])).toEqual({
      points: '7',
      self: '2.75',
      first: '1.5',
      second: '1.5',
      lost: '1.5',
    });
  });

  test('a tenth ten times is one', () => {
    const tenths = Array.from({ length: 10 }, () => ({
      points: '1',
      scored: { self: '0.1', first: null, second: null },
    }));
    expect(rollUp(tenths)).toMatchObject({ points: '10', self: '1', lost: '9' });
  });
});
