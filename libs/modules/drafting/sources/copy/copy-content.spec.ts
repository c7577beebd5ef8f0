import { check, documentContent } from '#contracts';
import { aPlan } from '../../../../../test/builders/content.js';
import { nodeIds } from '../../../../../test/builders/node-ids.js';
import { piecesOf } from '../../domain/pieces.js';
import { copyContent } from './copy-content.js';

const copy = (old = aPlan(), year: number | null = null) =>
  copyContent(old, year, { next: nodeIds(100_000) });

const idsOf = (content: Parameters<typeof piecesOf>[0]) =>
  piecesOf(content).flatMap(({ id }) => (id === 'document' ? [] : [id]));

describe('a copy for another year', () => {
  it('is a content of its own: as many nodes, none of them shared, rows under their groups', () => {
    const old = aPlan();
    const { content } = copy(old);
    expect(check(documentContent, content)).toMatchObject({ ok: true });
    expect(idsOf(content)).toHaveLength(idsOf(old).length);
    expect(idsOf(content).filter((id) => idsOf(old).includes(id))).toEqual([]);
    const [annex] = content.annexes;
    if (annex?.kind !== 'table') throw new Error('The first annex is a table.');
    const titles = annex.rows.map(
      ({ groupId }) => annex.groups.find(({ id }) => id === groupId)?.title,
    );
    expect(titles[0]).toBe('Công tác chỉ đạo, điều hành');
    expect(titles).not.toContain(undefined);
  });

  it('keeps the cells of own columns under the new ids of their columns', () => {
    const old = aPlan();
    const [annex] = old.annexes;
    if (annex?.kind !== 'table') throw new Error('The first annex is a table.');
    const column = { id: nodeIds(90_000)<'Node'>(), field: 'other' as const, heading: 'Mức' };
    const rows = annex.rows.map((row) => ({ ...row, cells: { [column.id]: 'năm 2026: 90%' } }));
    const { content } = copy({
      ...old,
      annexes: [{ ...annex, columns: [...annex.columns, column], rows }],
    });
    const [copied] = content.annexes;
    if (copied?.kind !== 'table') throw new Error('The copy has its table.');
    const id = copied.columns.at(-1)?.id ?? '';
    expect(id).not.toBe(column.id);
    expect(copied.rows[3]?.cells).toEqual({ [id]: 'năm 2027: 90%' });
  });

  it('speaks of the next year in subject, text and cells', () => {
    const { content, years } = copy();
    expect(years).toEqual({ from: 2026, to: 2027 });
    expect(content.subject).toBe('Cải cách hành chính năm 2027 của Trung tâm Y tế khu vực Minh An');
    const [, tasks] = content.annexes;
    if (tasks?.kind !== 'table') throw new Error('The second annex is a table.');
    expect(tasks.title).toBe('Phân công thực hiện nhiệm vụ năm 2027');
    expect(tasks.rows.slice(0, 4).map(({ time }) => time)).toEqual([
      'Quý II, IV/2027',
      'Trước ngày 30/6/2027',
      'Trong năm 2027',
      '- Trước ngày 30/01/2027\n- Trước ngày 10/12/2027',
    ]);
    expect(JSON.stringify(content.body)).toMatch(/tự chấm điểm năm 2026\./);
  });

  it('takes the year that was asked for', () => {
    expect(copy(aPlan(), 2030).content.subject).toContain('năm 2030');
  });

  it('leaves legal bases as they are and asks to check each', () => {
    const { content, openPlaces } = copy();
    expect(content.legalBases.map(({ text }) => text)).toEqual(
      aPlan().legalBases.map(({ text }) => text),
    );
    expect(openPlaces.filter(({ place }) => /^Căn cứ/.test(place))).toEqual(
      content.legalBases.map(({ id, text }, index) => ({
        nodeId: id,
        kind: 'check',
        place: `Căn cứ thứ ${index + 1}`,
        text: expect.stringContaining(text) as string,
      })),
    );
  });

  it('asks about figures of last year and leaves files behind', () => {
    const file = {
      kind: 'attached' as const,
      id: nodeIds(95_000)<'Node'>(),
      title: 'Biểu số liệu',
      fileName: 'bieu.pdf',
      sha256: 'a'.repeat(64),
    };
    const { content, openPlaces } = copy(aPlan({ annexes: [file] }));
    expect(content.annexes).toEqual([]);
    const texts = openPlaces.map(({ text }) => text);
    expect(texts).toContain('Số liệu của năm cũ: 92.5');
    expect(texts).toContain('Phụ lục “Biểu số liệu” là tệp bieu.pdf: cần nộp tệp mới');
  });

  it('moves nothing when the document names no year', () => {
    const { content, years } = copy(aPlan({ subject: 'Trực', body: [], annexes: [] }));
    expect(years).toBeNull();
    expect(content.subject).toBe('Trực');
  });
});
