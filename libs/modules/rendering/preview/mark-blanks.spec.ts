import type { TableAnnex } from '#nd30';
import { aBlankPlan } from '../../../../test/builders/blank-plan.js';
import { aPlan, aReport } from '../../../../test/builders/content.js';
import { markBlanks } from './mark-blanks.js';

const none: ReadonlySet<string> = new Set();

describe('marks of blanks', () => {
  it.each([aPlan(), aReport()])('stand nowhere in a whole text', (content) => {
    expect(markBlanks(content, none)).toEqual(content);
  });

  it('stand where something must be written, and nowhere else', () => {
    const marked = markBlanks(aBlankPlan(), none);
    expect(marked.subject).toBe('[trích yếu]');
    expect(marked.header).toEqual({
      superior: 'Sở Y tế tỉnh Minh Giang',
      issuer: '[cơ quan ban hành]',
      place: '[địa danh]',
      symbol: '[ký hiệu]',
    });
    expect(marked.legalBases.map(({ text }) => text)).toEqual(['[căn cứ]', '[căn cứ]']);
    expect(marked.recipients[0]?.text).toBe('[nơi nhận]');
    expect(marked.archive).toBe('[VT, …]');
    expect(marked.body[0]).toMatchObject({ content: [{ text: '[đoạn trống]' }] });
    expect(marked.body[1]).toMatchObject({
      heading: '[đề mục]',
      children: [{ heading: '[đề mục]' }, { heading: '[đề mục]' }],
    });
    const [table] = marked.annexes as readonly TableAnnex[];
    expect(table?.title).toBe('[tên phụ lục]');
    expect(table?.columns[1]?.heading).toBe('[tên cột]');
    expect(table?.groups[0]?.title).toBe('[tên nhóm]');
    expect(table?.rows[0]).toMatchObject({ text: '[nội dung]', note: null, time: null });
  });

  it('ask only for the cells that the table shows', () => {
    const plan = aPlan();
    const [, tasks] = plan.annexes as readonly TableAnnex[];
    if (!tasks) throw new Error('as built');
    const [row] = tasks.rows;
    const blank = { ...tasks.rows[0], lead: [' '], time: null } as TableAnnex['rows'][number];
    const one = (columns: TableAnnex['columns']) =>
      markBlanks({ ...plan, annexes: [{ ...tasks, columns, rows: [blank] }] }, none).annexes[0];
    expect(one(tasks.columns)).toMatchObject({
      rows: [{ text: row?.text, lead: ['[đơn vị chủ trì]'], time: '[thời gian]' }],
    });
    expect(one(tasks.columns.slice(0, 3))).toMatchObject({ rows: [{ lead: [], time: null }] });
  });

  it('stand for a text without a body and for a file that is not at hand', () => {
    const sha256 = 'a'.repeat(64);
    const [table] = aPlan().annexes;
    if (!table) throw new Error('as built');
    const { id } = table;
    const annex = { kind: 'attached', id, title: 'Số liệu', fileName: 'a.pdf', sha256 } as const;
    const content = aPlan({ body: [], annexes: [annex] });
    const marked = markBlanks(content, none);
    expect(marked.body).toMatchObject([{ content: [{ text: '[nội dung văn bản]' }] }]);
    expect(marked.annexes[0]?.title).toBe('Số liệu [chưa đính kèm tệp a.pdf]');
    expect(markBlanks(content, new Set([sha256])).annexes).toEqual([annex]);
  });
});
