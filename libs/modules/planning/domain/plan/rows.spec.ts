import { usualCalendar } from '#modules/organisation';
import type { UnitId } from '#kernel';
import { budgetOf } from './budget.js';
import { fieldKey } from './fields.js';
import { planYears } from './plan-years.js';
import { livingMeasure, measureOfRow } from './row-measure.js';
import { openDue, productsOfRow } from './row-products.js';
import { timeOfRow } from './row-schedule.js';
import { unitsOfSide, type UnitMeaning } from './row-units.js';

describe('the years of a plan', () => {
  test.each([
    ['Cải cách hành chính năm 2026 của Trung tâm', [2026, 2026, 2026]],
    ['Cải cách hành chính giai đoạn 2026 - 2030', [2026, 2026, 2030]],
    ['Chuyển đổi số từ năm 2026 đến năm 2028', [2026, 2026, 2028]],
    ['Thực hiện Nghị định số 12/2020/NĐ-CP', [2027, 2027, 2027]],
    ['Thực hiện Nghị định số 12/2020/NĐ-CP trong năm 2026', [2026, 2026, 2026]],
    ['Phòng, chống dịch', [2027, 2027, 2027]],
  ])('%s', (subject, wanted) => {
    const { year, fromYear, toYear } = planYears(subject, '2027-02-01');
    expect([year, fromYear, toYear]).toEqual(wanted);
  });
});

describe('the time of a row', () => {
  const calendar = usualCalendar();
  const one = { year: 2026, fromYear: 2026, toYear: 2026 };
  const five = { year: 2026, fromYear: 2026, toYear: 2030 };

  test.each([
    ['Quý II, IV/2026', one, ['2026-06-30', '2026-12-31']],
    ['Quý IV của năm trước', one, ['2025-12-31']],
    ['Hàng năm', five, ['2026', '2027', '2028', '2029', '2030'].map((year) => `${year}-12-31`)],
    ['Trước ngày 01/3/2028', one, ['2028-02-29']],
    ['Thường xuyên', one, []],
    [null, one, []],
  ])('%s', (phrase, years, dues) => {
    const read = timeOfRow(phrase, years, calendar);
    expect([read.dues, read.dueOn, read.asked]).toEqual([dues, dues.at(-1) ?? null, []]);
  });

  test.each([
    ['Hằng quý', '2026-05-10', ['2026-06-30', '2026-09-30', '2026-12-31']],
    ['Hằng quý', '2026-06-30', ['2026-06-30', '2026-09-30', '2026-12-31']],
    ['Ngày 05 hằng tháng', '2026-11-22', ['2026-12-05']],
    ['Hằng quý', '2027-01-04', ['2026-12-31']],
    ['Quý I, IV/2026', '2026-05-10', ['2026-03-31', '2026-12-31']],
  ])('%s, of a plan issued on %s', (phrase, issuedOn, dues) => {
    expect(timeOfRow(phrase, one, calendar, issuedOn).dues).toEqual(dues);
  });

  test.each(['Ngày lành', 'Trước ngày 30/02/2026'])('%s is asked, not guessed', (phrase) => {
    const { dueOn, asked } = timeOfRow(phrase, one, calendar);
    expect([dueOn, asked.map(({ kind }) => kind)]).toEqual([null, ['schedule']]);
  });
});

describe('products', () => {
  const days = ['2026-03-31', '2026-12-31'];

  test('as many as days have theirs in order', () => {
    expect(productsOfRow(['Kế hoạch', 'Báo cáo'], days).map(({ dueOn }) => dueOn)).toEqual(days);
  });

  test('one of several days is due on each', () => {
    expect(productsOfRow(['Báo cáo'], days)).toEqual([
      { no: 1, words: 'Báo cáo', dueOn: '2026-03-31' },
      { no: 2, words: 'Báo cáo', dueOn: '2026-12-31' },
    ]);
  });

  test('otherwise each is due with the whole, and without a day by none', () => {
    expect(productsOfRow(['A', 'B', 'C'], days).map(({ dueOn }) => dueOn)).toEqual(
      Array<string>(3).fill('2026-12-31'),
    );
    expect(productsOfRow(['A', ' '], [])).toEqual([{ no: 1, words: 'A', dueOn: null }]);
  });

  test('what is due next is the first not delivered, at the latest the whole', () => {
    const product = (dueOn: string | null, deliveredOn: string | null = null) => ({
      dueOn,
      deliveredOn,
    });
    expect(openDue('2026-12-31', [product('2026-03-31'), product(null)])).toBe('2026-03-31');
    expect(openDue('2026-12-31', [product('2026-03-31', '2026-03-01')])).toBe('2026-12-31');
    expect(openDue(null, [product(null)])).toBeNull();
  });
});

describe('measures', () => {
  const row = (text: string) => measureOfRow({ text, measure: null });

  test.each([
    [
      { op: '>=', value: '95', valueTo: null, unit: '%' },
      { kind: 'percent', operator: '>=', value: '95' },
    ],
    [
      { op: '>=', value: '4', valueTo: null, unit: 'điểm' },
      { kind: 'mean', operator: '>=', value: '4', unit: 'điểm' },
    ],
    [
      { op: '>=', value: '1', valueTo: null, unit: 'bài/quý' },
      { kind: 'count', operator: '>=', value: '1', unit: 'bài', per: 'quarter' },
    ],
    [{ op: 'range', value: '3', valueTo: '5', unit: 'bài' }, null],
  ] as const)('%j', (written, wanted) => {
    expect(livingMeasure(written)).toEqual(wanted);
  });

  test('words without a figure are met by doing them; years and numbers of documents are none', () => {
    for (const text of [
      'Triển khai bệnh án điện tử',
      'Thực hiện Nghị định số 60/2021/NĐ-CP năm 2026',
    ]) {
      expect(row(text)).toEqual({
        measure: { kind: 'done', operator: '=', value: '1' },
        asked: [],
      });
    }
  });

  test('a figure that nobody read is asked', () => {
    expect(row('Giảm 10 phần trăm thời gian chờ')).toEqual({
      measure: null,
      asked: [{ kind: 'measure', words: 'Giảm 10 phần trăm thời gian chờ' }],
    });
  });
});

describe('units of a row', () => {
  const [noi, ngoai, tchc] = ['noi', 'ngoai', 'tchc'] as unknown as [UnitId, UnitId, UnitId];
  const meanings = new Map<string, UnitMeaning>([
    ['Phòng TCHC', { kind: 'unit', unitId: tchc }],
    ['TCHC', { kind: 'unit', unitId: tchc }],
    ['Các khoa', { kind: 'allUnits' }],
    ['Sở Y tế', { kind: 'outside' }],
  ]);
  const known = { meanings, everybody: [noi, ngoai] };

  test('each once, everybody where the row says so, others asked', () => {
    expect(unitsOfSide(['Phòng TCHC', 'TCHC', 'Sở Y tế', 'Tổ lạ', ''], 'lead', known)).toEqual({
      units: [tchc],
      all: false,
      asked: [{ kind: 'unit', spelling: 'Tổ lạ', side: 'lead' }],
    });
    expect(unitsOfSide(['Các khoa'], 'with', known)).toMatchObject({
      units: [noi, ngoai],
      all: true,
    });
  });

  test('a body without units has nobody, and nothing to ask', () => {
    expect(unitsOfSide(['Các khoa'], 'lead', { ...known, everybody: [] })).toEqual({
      ...{ units: [], all: true, asked: [] },
    });
  });
});

test('fields that say one content of reform have one key', () => {
  const known = [{ key: 'procedures', name: 'x', says: ['thủ tục hành chính', 'TTHC'] }];
  expect(
    ['Cải cách TTHC', 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH (TTHC)', 'Y tế dự phòng'].map((title) =>
      fieldKey(title, known),
    ),
  ).toEqual(['procedures', 'procedures', 'y te du phong']);
});

test.each([
  ['12,5', '12.5'],
  ['1.250', '1250'],
  ['1.250,5 triệu đồng', '1250.5'],
  ['300', '300'],
  ['theo dự toán', null],
  [null, null],
])('a budget of %s million đồng', (written, amount) => {
  expect(budgetOf(written)).toBe(amount);
});
