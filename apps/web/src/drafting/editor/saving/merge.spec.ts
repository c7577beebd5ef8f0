import type { Block, DocumentContent, NodeId } from '../content.js';
import { mergeContents } from './merge.js';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as NodeId;
const line = (n: number, text: string): Block => ({
  kind: 'paragraph',
  id: id(n),
  numbering: 'none',
  content: [{ kind: 'text', text }],
});
const section = (n: number, heading: string, children: Block[]): Block => ({
  kind: 'section',
  id: id(n),
  level: 1,
  numbering: 'roman',
  heading,
  children,
});

const content = (changes: Partial<DocumentContent> = {}): DocumentContent => ({
  schema: 'trinh-ky/content@1',
  docType: 'KH',
  subject: 'Kế hoạch năm',
  header: { superior: null, issuer: 'Trung tâm', place: 'Mẫu', symbol: 'KH-TTYT' },
  secrecy: 'none',
  urgency: 'normal',
  addressees: [],
  legalBases: [],
  body: [section(1, 'Mục đích', [line(2, 'hai'), line(3, 'ba')]), line(4, 'bốn')],
  recipients: [{ id: id(10), text: 'Sở Y tế' }],
  archive: 'VT',
  annexes: [],
  ...changes,
});

const base = content();

test('what only one side changed is taken from that side', () => {
  const mine = content({ subject: 'Kế hoạch mới' });
  const theirs = content({
    header: { ...base.header, place: 'Nơi khác' },
    body: [section(1, 'Mục đích', [line(2, 'hai của họ'), line(3, 'ba')]), line(4, 'bốn')],
  });
  expect(mergeContents(base, mine, theirs)).toEqual({
    content: { ...theirs, subject: 'Kế hoạch mới' },
    conflicts: [],
  });
});

test('both changed one line: mine stays and theirs is told', () => {
  const [mine, theirs] = ['của tôi', 'của họ'].map((text) =>
    content({ body: [base.body[0] as Block, line(4, text)] }),
  ) as [DocumentContent, DocumentContent];
  expect(mergeContents(base, mine, theirs)).toEqual({
    content: mine,
    conflicts: [
      {
        nodeId: id(4),
        field: 'content',
        mine: [{ kind: 'text', text: 'của tôi' }],
        theirs: [{ kind: 'text', text: 'của họ' }],
      },
    ],
  });
});

test('both wrote the same: nobody is asked', () => {
  const both = content({ subject: 'Như nhau' });
  expect(mergeContents(base, both, content({ subject: 'Như nhau' }))).toEqual({
    content: both,
    conflicts: [],
  });
});

test('new lines of both sides come in, each behind the line it was written after', () => {
  const mine = content({
    body: [
      section(1, 'Mục đích', [line(2, 'hai'), line(20, 'tôi'), line(3, 'ba')]),
      line(4, 'bốn'),
    ],
  });
  const theirs = content({
    body: [section(1, 'Mục đích', [line(2, 'hai'), line(3, 'ba')]), line(4, 'bốn'), line(30, 'họ')],
  });
  expect(mergeContents(base, mine, theirs).content.body).toEqual([
    section(1, 'Mục đích', [line(2, 'hai'), line(20, 'tôi'), line(3, 'ba')]),
    line(4, 'bốn'),
    line(30, 'họ'),
  ]);
});

test('I moved a line that they wrote on: it stands once, where I put it, with their words', () => {
  const mine = content({
    body: [section(1, 'Mục đích', [line(3, 'ba')]), line(2, 'hai'), line(4, 'bốn')],
  });
  const theirs = content({
    body: [section(1, 'Mục đích', [line(2, 'hai của họ'), line(3, 'ba')]), line(4, 'bốn')],
  });
  expect(mergeContents(base, mine, theirs)).toEqual({
    content: content({
      body: [section(1, 'Mục đích', [line(3, 'ba')]), line(2, 'hai của họ'), line(4, 'bốn')],
    }),
    conflicts: [],
  });
});

test('they took away what I did not touch: it goes', () => {
  const theirs = content({ body: [section(1, 'Mục đích', [line(2, 'hai'), line(3, 'ba')])] });
  expect(mergeContents(base, content({ subject: 'x' }), theirs).content.body).toEqual(theirs.body);
});

test('they took away what I wrote on: my words stay and the place is told', () => {
  const mine = content({ recipients: [{ id: id(10), text: 'Sở Y tế tỉnh' }] });
  const theirs = content({ recipients: [] });
  expect(mergeContents(base, mine, theirs)).toEqual({
    content: mine,
    conflicts: [
      { nodeId: id(10), field: '', mine: { id: id(10), text: 'Sở Y tế tỉnh' }, theirs: null },
    ],
  });
});

test('fields within a part are told by their whole name', () => {
  const [mine, theirs] = ['A', 'B'].map((place) => content({ header: { ...base.header, place } }));
  const { conflicts } = mergeContents(base, mine as DocumentContent, theirs as DocumentContent);
  expect(conflicts).toEqual([{ nodeId: null, field: 'header.place', mine: 'A', theirs: 'B' }]);
});
