import type { AnnexRow, DocumentContent, TableAnnex } from '#nd30';
import { aPlan } from '../../../../test/builders/content.js';
import { difference } from './difference.js';
import { normalise } from './normalise.js';

const plan = aPlan();

function firstTable({ annexes }: DocumentContent): TableAnnex {
  const annex = annexes.find(({ kind }) => kind === 'table');
  if (annex?.kind !== 'table') throw new Error('the plan has a table');
  return annex;
}

const table = firstTable(plan);

const withRows = (rows: readonly AnnexRow[]): DocumentContent => ({
  ...plan,
  annexes: plan.annexes.map((annex) => (annex.id === table.id ? { ...table, rows } : annex)),
});

describe('the difference of two texts', () => {
  it('is empty for equal texts, also where the order of members differs', () => {
    const turned = Object.fromEntries(Object.entries(plan).reverse()) as unknown as DocumentContent;
    expect(difference(plan, turned)).toEqual([]);
  });

  it('shows a changed subject with both readings', () => {
    expect(difference(plan, { ...plan, subject: 'Chuyển đổi số năm 2026' })).toEqual([
      {
        kind: 'changed',
        nodeId: 'document',
        place: 'Phần đầu văn bản',
        field: 'Trích yếu',
        old: plan.subject,
        new: 'Chuyển đổi số năm 2026',
      },
    ]);
  });

  it('names the row and the cell that changed, and no other', () => {
    const rows = table.rows.map((row, index) =>
      index === 2 ? { ...row, lead: ['Phòng Điều dưỡng', 'Khoa Dược'] } : row,
    );
    expect(difference(plan, withRows(rows))).toEqual([
      {
        kind: 'changed',
        nodeId: table.rows[2]?.id,
        place: 'Phụ lục I, dòng 3',
        field: 'Đơn vị chủ trì',
        old: 'Ban Thanh tra nhân dân',
        new: 'Phòng Điều dưỡng; Khoa Dược',
      },
    ]);
  });

  it('tells a removed row by its text, without calling the rows behind it changed', () => {
    const [gone, ...rest] = table.rows;
    expect(difference(plan, withRows(rest))).toEqual([
      expect.objectContaining({ kind: 'removed', nodeId: gone?.id, old: gone?.text, new: null }),
    ]);
  });

  it('tells only the row that jumped over the others as moved', () => {
    const [first, ...rest] = table.rows;
    if (!first) throw new Error('the table has rows');
    const changes = difference(plan, withRows([...rest, first]));
    expect(changes.map(({ kind, nodeId }) => [kind, nodeId])).toEqual([['moved', first.id]]);
  });

  it('tells an added paragraph with its text and place', () => {
    const [opening, ...others] = plan.body;
    if (opening?.kind !== 'paragraph') throw new Error('the plan opens with a paragraph');
    const added = { ...opening, id: table.id, content: [{ kind: 'text', text: 'Thêm' }] } as const;
    const changes = difference(
      { ...plan, annexes: [] },
      {
        ...plan,
        annexes: [],
        body: [opening, added, ...others],
      },
    );
    expect(changes).toEqual([
      {
        kind: 'added',
        nodeId: table.id,
        place: 'Nội dung, đoạn 2',
        field: null,
        old: null,
        new: 'Thêm',
      },
    ]);
  });

  it('sees a paragraph that moved under another heading', () => {
    const [opening, section, ...others] = plan.body;
    if (opening?.kind !== 'paragraph' || section?.kind !== 'section') throw new Error('as built');
    const to = {
      ...plan,
      body: [{ ...section, children: [opening, ...section.children] }, ...others],
    };
    expect(difference(plan, to).map(({ kind, nodeId }) => [kind, nodeId])).toEqual([
      ['moved', opening.id],
    ]);
  });

  it('sees a mark or a source that no plain text shows', () => {
    const marked = JSON.parse(
      JSON.stringify(plan)
        .replace('"mark":"bold"', '"mark":"italic"')
        .replace('khao-sat-2025', 'khao-sat-2024'),
    ) as DocumentContent;
    const [change, ...more] = difference(plan, marked);
    expect(more).toEqual([]);
    expect(change?.old).toContain('**Phụ lục I**');
    expect(change?.new).toContain('*Phụ lục I*');
    expect(change?.new).toContain('khao-sat-2024');
  });
});

describe('normalising', () => {
  it('puts every text at any depth into NFC', () => {
    const decomposed = {
      subject: 'Kế hoạch'.normalize('NFD'),
      rows: [{ lead: ['Khoa Dược'.normalize('NFD')] }],
    };
    expect(normalise(decomposed)).toEqual({ subject: 'Kế hoạch', rows: [{ lead: ['Khoa Dược'] }] });
  });
});
