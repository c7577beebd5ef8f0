import { returnContent, type ReturnContent } from '#contracts';
import { usual } from './checks.js';
import { differenceOf } from './difference.js';
import { findingsOf } from './findings.js';
import { mergeEntries } from './merge-entries.js';

type Target = ReturnContent['targets'][number];
type Task = ReturnContent['tasks'][number];

const targetId = '0198a000-0000-7000-8000-000000000001';
const taskId = '0198a000-0000-7000-8000-000000000002';
const percent = { kind: 'percent', operator: '>=', value: '90' } as const;
const evidence = [{ kind: 'link' as const, name: 'Bảng', ref: 'https://mau.vn' }];

const aReturn = (target: Partial<Target> = {}, task: Partial<Task> = {}): ReturnContent =>
  returnContent.parse({
    schema: 1,
    targets: [
      {
        targetId,
        words: 'Tỷ lệ hài lòng',
        measure: percent,
        lastValue: null,
        fromUnitId: null,
        value: '91',
        evidence,
        ...target,
      },
    ],
    tasks: [
      {
        taskId,
        number: '1.1',
        action: 'Kiểm tra',
        dueOn: null,
        fromUnitId: null,
        state: 'inProgress',
        ...task,
      },
    ],
    words: {},
  });
const codes = (content: ReturnContent) =>
  findingsOf(content, usual.checks).map(({ code, weight }) => `${code} ${weight}`);

test('a whole return has nothing to be mended', () => {
  expect(codes(aReturn())).toEqual([]);
});

test.each<[string, Partial<Target>, string[]]>([
  ['nothing said', { value: null }, ['ValueIsMissing blocking']],
  ['nothing, and why', { value: null, note: 'Không phát sinh.' }, []],
  ['beyond 100 %', { value: '100.01' }, ['ValueIsOutOfRange blocking']],
  ['below zero', { value: '-0.1', measure: null }, ['ValueIsOutOfRange blocking']],
  [
    'half a piece',
    { value: '1.5', measure: { kind: 'count', operator: '>=', value: '1' } },
    ['ValueIsOutOfRange blocking'],
  ],
  [
    'neither done nor not',
    { value: '2', measure: { kind: 'done', operator: '=', value: '1' } },
    ['ValueIsOutOfRange blocking'],
  ],
  ['no evidence', { evidence: [] }, ['EvidenceIsMissing warning']],
  ['twenty points', { lastValue: '71' }, []],
  ['more than twenty points', { lastValue: '70.99' }, ['FigureJumped warning']],
  ['more than half', { value: '16', lastValue: '10', measure: null }, ['FigureJumped warning']],
  ['half', { value: '15', lastValue: '10', measure: null }, []],
  [
    'parts that do not add up',
    {
      parts: [
        { words: 'Nội', value: '90.9' },
        { words: 'Ngoại', value: '0.2' },
      ],
    },
    ['PartsDoNotAddUp blocking'],
  ],
  [
    'parts that do',
    {
      parts: [
        { words: 'Nội', value: '90.9' },
        { words: 'Ngoại', value: '0.1' },
      ],
    },
    [],
  ],
  [
    'a part without a value',
    { parts: [{ words: 'Nội', value: null }] },
    ['PartIsMissing blocking'],
  ],
])('%s', (_, target, wanted) => {
  expect(codes(aReturn(target))).toEqual(wanted);
});

test.each<[string, Partial<Target>, string]>([
  ['a share', { lastValue: '70.99' }, 'Kỳ trước là 70,99%;'],
  ['a count', { value: '16', lastValue: '10', measure: null }, 'Kỳ trước là 10;'],
])('a jump of %s names the last value as people write it', (_, target, said) => {
  expect(findingsOf(aReturn(target), usual.checks).map(({ text }) => text)).toContainEqual(
    expect.stringContaining(said),
  );
});

const before = { state: 'inProgress', results: '', difficulties: '', proposals: '' } as const;

test.each<[string, string, string[]]>([
  ['4', '4.7', []],
  ['4', '47', ['ValueIsOutOfScale warning']],
  ['8', '10', []],
  ['8', '10.1', ['ValueIsOutOfScale warning']],
  ['80', '100', []],
  ['80', '100.1', ['ValueIsOutOfRange blocking']],
])('a mean score where %s points are wanted that says %s', (wanted, value, found) => {
  const measure = { kind: 'mean', operator: '>=', value: wanted, unit: 'điểm' } as const;
  expect(codes(aReturn({ measure, value }))).toEqual(found);
});

test.each<[Partial<Task>, string[]]>([
  [{ state: null }, ['TaskStateIsMissing blocking']],
  [{ state: 'cannot' }, ['DifficultyIsNotTold blocking']],
  [{ state: 'cannot', difficulties: 'Thiếu kinh phí.' }, []],
  [{ state: 'done', percent: 90, results: 'Đủ.' }, ['PercentContradictsState blocking']],
  [{ state: 'done', percent: 100, results: 'Đủ.' }, []],
  [{ state: 'done', percent: 100 }, ['ResultIsNotTold warning']],
  [{ percent: 40, last: { ...before, percent: 41 } }, ['ProgressWentBack warning']],
  [{ percent: 40, last: { ...before, percent: 40 } }, []],
  [{ state: 'notStarted', percent: 10 }, ['PercentContradictsState blocking']],
])('a task that says %j', (task, wanted) => {
  expect(codes(aReturn({}, task))).toEqual(wanted);
});

const entry = (change: object) => ({
  ...{ targetId, value: null, numerator: null, denominator: null, parts: [], note: '', evidence },
  ...change,
});

test('a percentage is the quotient of its two numbers, exactly, whatever was typed', () => {
  const entries = {
    targets: [entry({ value: '50', numerator: '2', denominator: '3' })],
    tasks: [],
  };
  expect(mergeEntries(aReturn(), entries).targets[0]).toMatchObject({ value: '66.67' });
});

test('a quotient of nothing has no value and needs a word', () => {
  const zero = { numerator: '0', denominator: '0' };
  const silent = mergeEntries(aReturn(), { targets: [entry(zero)], tasks: [] });
  expect([silent.targets[0]?.value, codes(silent)]).toEqual([null, ['DivisionByZero blocking']]);
  const told = mergeEntries(aReturn(), {
    targets: [entry({ ...zero, note: 'Không có hồ sơ.' })],
    tasks: [],
  });
  expect(codes(told)).toEqual(['DivisionByZero warning']);
});

test('rows of another return are refused; what the plan says is never overwritten', () => {
  const strange = { targets: [entry({ targetId: taskId.replace('2', '9') })], tasks: [] };
  expect(() => mergeEntries(aReturn(), strange)).toThrow('RowIsNotOfReturn');
  const merged = mergeEntries(aReturn(), { targets: [entry({ value: '95' })], tasks: [] });
  expect(merged.targets[0]).toMatchObject({ words: 'Tỷ lệ hài lòng', value: '95' });
});

test('a difference names the place, the field, both values; equal texts have none', () => {
  const from = aReturn();
  expect(differenceOf(from, aReturn())).toEqual([]);
  const to = aReturn({ value: '92' }, { state: 'done', percent: 100 });
  expect(differenceOf(from, to)).toEqual([
    {
      ...{ place: `target:${targetId}`, placeName: 'Chỉ tiêu 1 “Tỷ lệ hài lòng”' },
      ...{ field: 'value', fieldName: 'Giá trị', from: '91', to: '92' },
    },
    {
      ...{ place: `task:${taskId}`, placeName: 'Nhiệm vụ 1.1 “Kiểm tra”' },
      ...{ field: 'state', fieldName: 'Tình trạng', from: 'Đang thực hiện', to: 'Đã hoàn thành' },
    },
    {
      ...{ place: `task:${taskId}`, placeName: 'Nhiệm vụ 1.1 “Kiểm tra”' },
      ...{ field: 'percent', fieldName: 'Tiến độ', from: null, to: '100%' },
    },
  ]);
});
