import type { LedgerFigureDefinition } from '#contracts';
import { readDefinition, readDefinitions } from '../read-definitions.js';
import { checkValues } from './check-values.js';
import { figureOf } from './figures.js';
import { readTable } from './read-table.js';

const survey = async () => {
  const definition = (await readDefinitions()).get('khao-sat-hai-long');
  if (!definition) throw new Error('The ledger of surveys comes with the product.');
  return definition;
};

describe('a definition', () => {
  test('every ledger that ships can be read, each under its own key', async () => {
    expect([...(await readDefinitions()).keys()]).toEqual([
      'dao-tao',
      'khac-phuc-ton-tai',
      'khao-sat-hai-long',
      'kiem-tra-don-vi',
      'ky-luat-ky-cuong',
      'ra-soat-van-ban',
      'sang-kien',
      'tin-bai',
    ]);
  });

  const sound = [
    'key: tin-bai',
    'title: Tin, bài',
    'entry: Tin, bài',
    'basis: Kế hoạch',
    'countsOn: day',
    'columns:',
    '  - { key: day, title: Ngày, kind: day }',
    '  - { key: place, title: Nơi đăng, kind: choice, options: [Báo, Đài] }',
    'figures:',
    '  - { key: all, title: Số bài, kind: count }',
  ];

  test.each([
    ['dòng 5', 4, 'countsOn: place'],
    ['dòng 8: Khóa “day” bị khai hai lần.', 7, '  - { key: day, title: Ngày khác, kind: day }'],
    ['dòng 8: Chỉ cột lựa chọn', 7, '  - { key: place, title: Nơi đăng, kind: choice }'],
    [
      'dòng 10: Số liệu này cần một cột số.',
      9,
      '  - { key: a, title: A, kind: mean, column: place }',
    ],
    ['dòng 10: Số liệu này cần một cột đơn vị.', 9, '  - { key: a, title: A, kind: shareOfUnits }'],
    ['dòng 10: Tỷ lệ cần điều kiện where.', 9, '  - { key: a, title: A, kind: share }'],
    [
      'không có trong sổ',
      9,
      '  - { key: a, title: A, kind: count, where: { column: b, in: [x] } }',
    ],
    ['dòng 2', 1, 'title: ""'],
    ['dòng 2: thụt dòng', 0, 'key: [unclosed'],
  ])('is refused with %s', (words, line, instead) => {
    const source = sound.with(line, instead).join('\n');
    expect(() => readDefinition(source, 'sổ.yaml')).toThrow(words);
    expect(readDefinition(sound.join('\n'), 'sổ.yaml').key).toBe('tin-bai');
  });
});

describe('values', () => {
  const good = { answeredOn: '2026-02-28', group: 'Nhân viên y tế', score: '4.5', satisfied: 'Có' };

  test('are kept by column; what is not filled in is empty', async () => {
    const { values, faults } = checkValues(
      await survey(),
      { ...good, unit: 'u1' },
      new Set(['u1']),
    );
    expect(faults).toEqual([]);
    expect(values).toEqual({ ...good, unit: 'u1', opinion: '' });
  });

  test.each([
    [{ answeredOn: '2026-02-29' }, 'Ngày trả lời: không phải là ngày'],
    [{ answeredOn: '' }, 'Ngày trả lời: chưa ghi'],
    [{ group: 'Khách' }, 'phải là một trong'],
    [{ score: '5.1' }, 'lớn hơn 5'],
    [{ score: '0.9' }, 'nhỏ hơn 1'],
    [{ score: '4,5' }, 'không phải là số'],
    [{ unit: 'u2' }, 'không phải là đơn vị'],
    [{ weather: 'nắng' }, 'Sổ không có cột “weather”'],
  ])('%j is refused: %s', async (change, words) => {
    const { faults } = checkValues(await survey(), { ...good, ...change }, new Set(['u1']));
    expect(faults).toHaveLength(1);
    expect(faults[0]?.text).toContain(words);
  });
});

describe('figures', () => {
  const entries = [
    { unit: 'u1', score: '4.5', satisfied: 'Có' },
    { unit: 'u1', score: '4', satisfied: 'Có' },
    { unit: 'gone', score: '3.005', satisfied: 'Không' },
  ];
  const units = new Set(['u1', 'u2', 'u3']);
  const satisfied = { column: 'satisfied', in: ['Có'] };

  test.each<[Partial<LedgerFigureDefinition>, string, string]>([
    [{ kind: 'count' }, '3', '3 dòng'],
    [{ kind: 'count', where: satisfied }, '2', '2 dòng'],
    [{ kind: 'share', where: satisfied }, '66.67', '2 trên 3 dòng'],
    [{ kind: 'shareOfUnits', column: 'unit' }, '33.33', '1 trên 3 đơn vị'],
    [{ kind: 'sum', column: 'score' }, '11.51', 'cộng 3 dòng'],
    [{ kind: 'mean', column: 'score' }, '3.84', 'trung bình của 3 dòng'],
    [{ kind: 'mean', column: 'score', where: satisfied }, '4.25', 'trung bình của 2 dòng'],
  ])('%j', (how, value, explained) => {
    const figure = { key: 'a', title: 'A', ...how } as LedgerFigureDefinition;
    expect(figureOf(figure, entries, units)).toEqual({ value, explained });
  });

  test('nothing to divide by gives no value and says so', () => {
    const of = (how: object) => figureOf({ key: 'a', title: 'A', ...how } as never, [], new Set());
    expect(of({ kind: 'mean', column: 'score' })).toEqual({
      value: null,
      explained: 'chưa có dòng nào',
    });
    expect(of({ kind: 'share', where: satisfied }).value).toBeNull();
    expect(of({ kind: 'shareOfUnits', column: 'unit' }).explained).toBe('chưa có đơn vị nào');
  });

  test('numbers are exact: a tenth ten times is one', () => {
    const tenths = Array.from({ length: 10 }, () => ({ score: '0.1' }));
    const sum = { key: 'a', title: 'A', kind: 'sum', column: 'score' } as const;
    expect(figureOf(sum, tenths, units).value).toBe('1');
    expect(figureOf(sum, [{ score: '-0.004' }], units).value).toBe('0');
    expect(figureOf(sum, [{ score: '-2.5' }, { score: '1' }], units).value).toBe('-1.5');
  });
});

describe('a table that somebody brings', () => {
  const units = [{ id: 'u1', names: ['Khoa Nội', 'NOI'] }];
  const head = [
    'ngày trả lời',
    'Đối tượng',
    'Khoa, phòng được đánh giá',
    'Điểm hài lòng chung',
    'HÀI LÒNG',
  ];
  const read = async (cells: string[], titles = head) =>
    readTable(await survey(), { head: titles, rows: [{ line: 7, cells }] }, units);

  test('days, commas, choices and units are read as people write them', async () => {
    const { rows, faults } = await read(['4/3/2026', 'nhân viên y tế', 'khoa nội', '4,5', 'có']);
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      {
        answeredOn: '2026-03-04',
        group: 'Nhân viên y tế',
        unit: 'u1',
        score: '4.5',
        satisfied: 'Có',
        opinion: '',
      },
    ]);
  });

  test('what is wrong is told by its cell', async () => {
    const { faults } = await read(['31/2/2026', 'Khách', '', 'chín', 'Có']);
    expect(faults.map(({ where }) => where)).toEqual(['Ô A7', 'Ô B7', 'Ô D7']);
  });

  test('a wrong sheet is refused by its head alone', async () => {
    const { rows, faults } = await read(['1'], ['Họ tên', 'Ngày trả lời', 'ngày trả lời']);
    expect(rows).toEqual([]);
    expect(faults.map(({ where, text }) => [where, text])).toEqual([
      ['Dòng 1', 'sổ không có cột “Họ tên”.'],
      ['Dòng 1', 'cột “ngày trả lời” đứng hai lần.'],
      ['Dòng 1', 'thiếu cột “Đối tượng”.'],
      ['Dòng 1', 'thiếu cột “Điểm hài lòng chung”.'],
      ['Dòng 1', 'thiếu cột “Hài lòng”.'],
    ]);
  });
});
