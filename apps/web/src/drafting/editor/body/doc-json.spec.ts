import type { Block, NodeId } from '../content.js';
import { bodyToDoc } from './body-to-doc.js';
import type { DocJson } from './doc-json.js';
import { docToBody } from './doc-to-body.js';
import { labelsOf } from './labels.js';

let count = 0;
const next = () => `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}` as NodeId;
beforeEach(() => (count = 0));

const paragraph = (text: string, numbering: Block['numbering'] = 'none'): Block => ({
  kind: 'paragraph',
  id: next(),
  numbering,
  content: text ? [{ kind: 'text', text }] : [],
});
const section = (
  level: 1 | 2 | 3 | 4,
  numbering: Block['numbering'],
  heading: string,
  children: Block[],
): Block => ({ kind: 'section', id: next(), level, numbering, heading, children });

const withFigure = (): Block => ({
  kind: 'paragraph',
  id: next(),
  numbering: 'none',
  content: [
    { kind: 'text', text: 'đạt ' },
    { kind: 'figure', id: next(), value: '92.5', unit: '%', source: { kind: 's', ref: 'r' } },
    { kind: 'text', text: ' theo ' },
    { kind: 'text', text: 'Phụ lục I', mark: 'bold' },
    { kind: 'text', text: ' và ', mark: 'italic' },
  ],
});

/** Sections within sections, a line that closes after them, a level that is left out. */
const aBody = (): Block[] => [
  paragraph('Mở đầu'),
  section(1, 'roman', 'Mục đích', [
    section(2, 'arabic', 'Chung', [paragraph('một', 'bullet'), withFigure()]),
    section(2, 'arabic', '', [
      paragraph('a', 'decimal'),
      paragraph('b', 'decimal'),
      section(4, 'letter', 'Sâu', [paragraph('', 'letter')]),
    ]),
    paragraph('Trở lại mục I'),
  ]),
  section(1, 'roman', 'Tổ chức', []),
  paragraph('Kết thúc'),
];

test('a body comes back from the text editor as it went in, ids included', () => {
  const body = aBody();
  expect(docToBody(bodyToDoc(body, next), next)).toEqual(body);
});

test('what ProseMirror stores, without empty lists and undefined fields, reads the same', () => {
  const body = aBody();
  const stored = JSON.parse(JSON.stringify(bodyToDoc(body, next))) as DocJson;
  expect(docToBody(stored, next)).toEqual(body);
});

test('an empty body gets one line to type on', () => {
  expect(bodyToDoc([], next).content).toEqual([
    {
      type: 'paragraph',
      attrs: { id: '00000000-0000-7000-8000-000000000001', numbering: 'none', depth: 0 },
    },
  ]);
});

test('a depth without a section around it is cut to the deepest there is', () => {
  const id = next();
  const lonely: DocJson = {
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { id, numbering: 'none', depth: 3 } }],
  };
  expect(docToBody(lonely, next)).toEqual([
    { kind: 'paragraph', id, numbering: 'none', content: [] },
  ]);
});

test('a pasted node without an id gets one', () => {
  const pasted: DocJson = {
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { id: null, numbering: 'none', depth: 0 } }],
  };
  expect(docToBody(pasted, next)[0]?.id).toBe('00000000-0000-7000-8000-000000000001');
});

const labelled = (body: Block[]): string[] =>
  labelsOf(
    bodyToDoc(body, next).content.map(({ type, attrs }) => ({
      ...attrs,
      isHeading: type === 'heading',
    })),
  );

test('labels come from places alone, as the page prints them', () => {
  expect(labelled(aBody())).toEqual([
    '',
    'I.',
    '1.',
    '-',
    '',
    '2.',
    '2.1.',
    '2.2.',
    'a)',
    'a)',
    '',
    'II.',
    '',
  ]);
});

test('points run a, b, c, d, đ, e, g', () => {
  const points = Array.from({ length: 7 }, () => paragraph('x', 'letter'));
  expect(labelled(points)).toEqual(['a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)']);
});

test('articles run on through the chapters', () => {
  const article = () => section(2, 'article', 'x', []);
  const chapters = [1, 2].map(() => section(1, 'chapter', 'x', [article(), article()]));
  expect(labelled(chapters)).toEqual([
    'Chương I',
    'Điều 1.',
    'Điều 2.',
    'Chương II',
    'Điều 3.',
    'Điều 4.',
  ]);
});
