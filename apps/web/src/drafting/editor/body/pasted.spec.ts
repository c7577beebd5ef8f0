import { blocksOfPaste, type PastedLine } from './pasted.js';

const line = (text: string, more: Partial<PastedLine> = {}): PastedLine => ({
  runs: [{ type: 'text', text }],
  headingLevel: null,
  list: null,
  ...more,
});

const read = (...lines: PastedLine[]) =>
  blocksOfPaste(lines, 0).map(({ type, attrs, content }) => [
    type === 'heading' ? attrs.level : 'line',
    attrs.numbering,
    attrs.depth,
    (content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '#')).join(''),
  ]);

test.each([
  ['I. MỤC ĐÍCH', [1, 'roman', 0, 'MỤC ĐÍCH']],
  ['Điều 3. Trách nhiệm', [1, 'article', 0, 'Trách nhiệm']],
  ['1. Rà soát', ['line', 'arabic', 0, 'Rà soát']],
  ['1.2. Rà soát', ['line', 'decimal', 0, 'Rà soát']],
  ['đ) Rà soát', ['line', 'letter', 0, 'Rà soát']],
  ['- Rà soát', ['line', 'bullet', 0, 'Rà soát']],
  ['· Rà soát', ['line', 'bullet', 0, 'Rà soát']],
  ['Năm 2026. Tiếp tục', ['line', 'none', 0, 'Năm 2026. Tiếp tục']],
  ['-Rà soát', ['line', 'bullet', 0, 'Rà soát']],
  ['-5 độ', ['line', 'none', 0, '-5 độ']],
])('“%s” is understood by its typed label', (text, block) => {
  expect(read(line(text))).toEqual([block]);
});

test('lines stand in the section that was pasted before them', () => {
  expect(read(line('Mở đầu'), line('I. A'), line('b'), line('II. C'))).toEqual([
    ['line', 'none', 0, 'Mở đầu'],
    [1, 'roman', 0, 'A'],
    ['line', 'none', 1, 'b'],
    [1, 'roman', 0, 'C'],
  ]);
});

test('headings and lists of the markup count where nothing is typed', () => {
  expect(
    read(
      line('A', { headingLevel: 2 }),
      line('b', { list: 'bullet' }),
      line('c', { list: 'number' }),
    ),
  ).toEqual([
    [2, 'arabic', 1, 'A'],
    ['line', 'bullet', 2, 'b'],
    ['line', 'arabic', 2, 'c'],
  ]);
});

test('a label that runs over several runs is taken away whole, marks stay', () => {
  const runs = [
    { type: 'text', text: '-', marks: [{ type: 'bold' }] },
    { type: 'text', text: ' Chủ trì', marks: [{ type: 'bold' }] },
    { type: 'text', text: ' và' },
  ] as const;
  expect(blocksOfPaste([line('', { runs })], 1)).toEqual([
    {
      type: 'paragraph',
      attrs: { id: null, numbering: 'bullet', depth: 1 },
      content: [
        { type: 'text', text: 'Chủ trì', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' và' },
      ],
    },
  ]);
});

test('empty lines are dropped', () => {
  expect(read(line(' '), line('a'))).toEqual([['line', 'none', 0, 'a']]);
});
