import type { AnnexRow, DocumentContent, TableAnnex } from '#nd30';
import { aPlan } from '../../../../test/builders/content.js';
import { difference } from './difference.js';
import { normalise } from '../domain/normalise.js';

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
        part: 'header',
        place: 'Phần đầu văn bản',
        movedFrom: null,
        field: 'Trích yếu',
        old: 'Cải cách hành chính năm 2026 của Trung tâm Y tế khu vực Minh An',
        new: 'Chuyển đổi số năm 2026',
        pieces: [
          { kind: 'removed', text: 'Cải cách hành chính ' },
          { kind: 'added', text: 'Chuyển đổi số ' },
          { kind: 'same', text: 'năm 2026' },
          { kind: 'removed', text: ' của Trung tâm Y tế khu vực Minh An' },
        ],
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
        part: 'annexes',
        place: 'Phụ lục I, dòng 3, cột Đơn vị chủ trì',
        movedFrom: null,
        field: 'Đơn vị chủ trì',
        old: 'Ban Thanh tra nhân dân',
        new: 'Phòng Điều dưỡng; Khoa Dược',
        pieces: [
          { kind: 'removed', text: 'Ban Thanh tra nhân dân' },
          { kind: 'added', text: 'Phòng Điều dưỡng; Khoa Dược' },
        ],
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
        part: 'body',
        place: 'Nội dung, đoạn 2',
        movedFrom: null,
        field: null,
        old: null,
        new: 'Thêm',
        pieces: [{ kind: 'added', text: 'Thêm' }],
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
    expect(difference(plan, to)).toMatchObject([
      {
        kind: 'moved',
        nodeId: opening.id,
        place: 'Mục I, đoạn 1',
        movedFrom: 'Nội dung, đoạn 1',
        pieces: [],
      },
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
    expect(change?.pieces.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '2025' },
      { kind: 'added', text: '2024' },
      { kind: 'removed', text: '*' },
      { kind: 'removed', text: '*' },
    ]);
  });

  it('shows the changed words of a paragraph without the fences of its marks', () => {
    const longer = JSON.parse(
      JSON.stringify(plan).replace(' kèm theo.', ' ban hành kèm theo.'),
    ) as DocumentContent;
    expect(difference(plan, longer)).toMatchObject([
      {
        place: 'Mục I.2, đoạn 1',
        pieces: [
          {
            kind: 'same',
            text: 'Tỷ lệ người bệnh hài lòng đạt từ 92.5 % trở lên; các chỉ tiêu khác nêu tại Phụ lục I ',
          },
          { kind: 'added', text: 'ban hành ' },
          { kind: 'same', text: 'kèm theo.' },
        ],
      },
    ]);
  });

  it('tells a cell of a column of the table’s own by that column’s heading', () => {
    const column = { id: plan.legalBases[0]?.id, field: 'other', heading: 'Mã số' } as const;
    const coded = (code: string) =>
      ({
        ...table,
        columns: [...table.columns, column],
        rows: table.rows.map((row, index) =>
          index === 4 ? { ...row, cells: { [`${column.id}`]: code } } : row,
        ),
      }) as TableAnnex;
    const before = { ...plan, legalBases: [], annexes: [coded('A1')] };
    const after = { ...plan, legalBases: [], annexes: [coded('A2')] };
    expect(difference(before, after)).toMatchObject([
      { place: 'Phụ lục, dòng 5, cột Mã số', field: 'Mã số', old: 'A1', new: 'A2' },
    ]);
  });

  it('tells a row’s new group by its title, the archive line by its own place', () => {
    const [, second] = table.groups;
    const rows = table.rows.map((row, index) =>
      index === 0 ? { ...row, groupId: second?.id ?? null } : row,
    );
    expect(difference(plan, { ...withRows(rows), archive: 'VT, KHTH' })).toMatchObject([
      { place: 'Nơi nhận', field: 'Dòng lưu', old: 'VT, TCHC', new: 'VT, KHTH' },
      {
        field: 'Nhóm',
        old: 'Công tác chỉ đạo, điều hành',
        new: 'Cải cách thể chế',
      },
    ]);
  });

  it('tells a cited document and a code in words', () => {
    const [first, ...rest] = plan.legalBases;
    if (!first?.cites) throw new Error('as built');
    const legalBases = [{ ...first, cites: { ...first.cites, number: '77/NQ-CP' } }, ...rest];
    expect(difference(plan, { ...plan, legalBases, urgency: 'express' })).toMatchObject([
      { field: 'Độ khẩn', old: 'Thường', new: 'Hỏa tốc' },
      {
        place: 'Căn cứ thứ 1',
        field: 'Văn bản được dẫn',
        old: 'Nghị quyết, 76/NQ-CP, 2021-07-15, Chính phủ',
        new: 'Nghị quyết, 77/NQ-CP, 2021-07-15, Chính phủ',
      },
    ]);
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
