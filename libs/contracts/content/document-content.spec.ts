import { check } from '../fields/check.js';
import { documentContent } from './document-content.js';

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const content = () => ({
  schema: 'trinh-ky/content@1',
  docType: 'KH',
  subject: 'Công tác cải cách hành chính',
  header: {
    superior: null,
    issuer: 'Trung tâm Y tế khu vực Mẫu',
    place: 'Mẫu',
    symbol: 'KH-TTYT',
  },
  secrecy: 'none',
  urgency: 'normal',
  addressees: [],
  legalBases: [{ id: id(1), text: 'Căn cứ Kế hoạch', cites: null }],
  body: [
    {
      kind: 'section',
      id: id(2),
      level: 1,
      numbering: 'roman',
      heading: 'MỤC TIÊU',
      children: [
        {
          kind: 'section',
          id: id(3),
          level: 2,
          numbering: 'arabic',
          heading: 'Chung',
          children: [
            {
              kind: 'paragraph',
              id: id(4),
              numbering: 'bullet',
              content: [
                { kind: 'text', text: 'đạt ', mark: 'bold' },
                { kind: 'figure', id: id(5), value: '99.5', unit: '%', source: null },
              ],
            },
          ],
        },
      ],
    },
  ],
  recipients: [{ id: id(6), text: 'Sở Y tế' }],
  archive: 'VT, TCHC',
  annexes: [
    {
      kind: 'table',
      id: id(7),
      title: 'Chỉ tiêu',
      tableKind: 'targets',
      layout: 'plain',
      columns: [{ id: id(8), field: 'text', heading: 'Chỉ tiêu' }],
      groups: [],
      rows: [
        {
          id: id(9),
          groupId: null,
          text: 'Tỷ lệ hài lòng',
          shortcoming: null,
          products: [],
          lead: ['Phòng TCHC'],
          coordinating: [],
          time: 'Quý I/2026',
          budget: null,
          note: null,
          parent: null,
          measure: { op: '>=', value: '95', valueTo: null, unit: '%' },
          cells: {},
        },
      ],
      closingCount: null,
    },
  ],
});

type Content = ReturnType<typeof content>;

/** Where a change breaks the content. */
function faultsAfter(change: (content: Content) => void): string[] {
  const changed = content();
  change(changed);
  const checked = check(documentContent, changed, 'body');
  return checked.ok ? [] : checked.error.map(({ where, text }) => `${where} ${text}`);
}

test('a whole document passes as it is', () => {
  const checked = check(documentContent, content());
  expect(checked).toEqual({ ok: true, value: content() });
});

test('text enters as NFC, however deep it stands', () => {
  const nfd = JSON.parse(JSON.stringify(content()).normalize('NFD')) as unknown;
  expect(check(documentContent, nfd)).toEqual({ ok: true, value: content() });
});

test('a tab and blanks inside a cell are kept', () => {
  const changed = content();
  Object.assign(changed.annexes[0]?.rows[0] ?? {}, { note: ' a\tb ' });
  expect(check(documentContent, changed)).toEqual({ ok: true, value: changed });
});

test.each<[string, (content: Content) => void, string]>([
  [
    'an unknown field',
    (c) => Object.assign(c, { number: 5 }),
    'body.number không có trường này trong quy định',
  ],
  [
    'one deep inside',
    (c) => Object.assign(c.annexes[0]?.rows[0] ?? {}, { done: true }),
    'body.annexes.0.rows.0.done không có trường này trong quy định',
  ],
  ['a missing field', (c) => Reflect.deleteProperty(c, 'archive'), 'body.archive còn thiếu'],
  ['a type that is none', (c) => (c.docType = 'XX'), 'body.docType phải là một trong: NQ, '],
  [
    'a subject too long',
    (c) => (c.subject = 'a'.repeat(2001)),
    'body.subject nhiều nhất 2000 ký tự',
  ],
  [
    'an id that is none',
    (c) => Object.assign(c.recipients[0] ?? {}, { id: '6' }),
    'body.recipients.0.id không đúng dạng: cần mã định danh',
  ],
  [
    'a figure with a comma',
    (c) => Object.assign(c.annexes[0]?.rows[0]?.measure ?? {}, { value: '99,5' }),
    'body.annexes.0.rows.0.measure.value không đúng dạng',
  ],
])('%s is named', (_, change, fault) => {
  expect(faultsAfter(change)).toEqual([expect.stringContaining(fault)]);
});

test('an annex with too many rows is refused', () => {
  const [fault] = faultsAfter((c) => {
    const rows = c.annexes[0]?.rows ?? [];
    rows.push(...Array.from({ length: 5000 }, () => ({ ...(rows[0] as (typeof rows)[0]) })));
  });
  expect(fault).toBe('body.annexes.0.rows nhiều nhất 5000 phần tử');
});

describe('a draft that is half typed', () => {
  const rubbedOut = ['subject', 'issuer', 'place', 'symbol', 'text', 'heading', 'title', 'archive'];
  const halfTyped = (): unknown =>
    JSON.parse(
      JSON.stringify(content(), (key, value: unknown) =>
        rubbedOut.includes(key) || (key === 'value' && typeof value === 'string') ? '' : value,
      ),
    );

  it('is taken without a word, without a figure, without a column', () => {
    const draft = halfTyped() as ReturnType<typeof content>;
    expect(check(documentContent, draft)).toMatchObject({ ok: true, value: { subject: '' } });
    const [annex] = draft.annexes;
    const bare = { ...draft, annexes: [{ ...annex, columns: [], rows: [] }] };
    expect(check(documentContent, bare).ok).toBe(true);
  });

  it('is taken with all that was pasted into one paragraph', () => {
    const pasted = 'Nội dung dán từ Word. '.repeat(10_000);
    const body = [
      {
        kind: 'paragraph',
        id: id(20),
        numbering: 'none',
        content: [{ kind: 'text', text: pasted }],
      },
    ];
    expect(pasted.length).toBeGreaterThan(200_000);
    expect(check(documentContent, { ...content(), body }).ok).toBe(true);
  });

  it('still needs a figure to be one', () => {
    const wrong = JSON.parse(JSON.stringify(content()).replace('"99.5"', '"99,5"')) as unknown;
    expect(check(documentContent, wrong)).toMatchObject({
      ok: false,
      error: [{ where: 'body.0.children.0.children.0.content.1.value' }],
    });
  });
});
