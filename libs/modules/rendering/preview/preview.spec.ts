import { execFileSync } from 'node:child_process';
import { nfc } from '#kernel';
import type { AnnexColumn, AttachedAnnex, DocumentContent, TableAnnex } from '#nd30';
import { aBlankPlan } from '../../../../test/builders/blank-plan.js';
import { blocksWith } from '../../../../test/builders/blocks.js';
import { aPlan } from '../../../../test/builders/content.js';
import { nodeIds } from '../../../../test/builders/node-ids.js';
import { RenderPool } from '../render-pool.js';
import { RenderingFacade } from '../rendering.facade.js';

const pool = new RenderPool(1);
const facade = new RenderingFacade(pool);

/** What stands on the pages, in one line. */
async function textOf(content: DocumentContent): Promise<string> {
  const rendering = await facade.preview(content, new Map());
  if (!rendering.ok) throw new Error(JSON.stringify(rendering.error));
  const text = execFileSync('pdftotext', ['-', '-'], { input: rendering.value.pdf });
  return nfc(text.toString('utf8')).replace(/\s+/g, ' ');
}

const { section } = blocksWith(nodeIds(71_000));
const textColumn: AnnexColumn = { id: nodeIds(70_000)(), field: 'text', heading: '' };

const withTasks = (change: Partial<TableAnnex>): DocumentContent => {
  const plan = aPlan();
  const [targets, tasks] = plan.annexes;
  if (!targets || tasks?.kind !== 'table') throw new Error('as built');
  return { ...plan, annexes: [targets, { ...tasks, ...change }] };
};

describe('the preview of a text being written', () => {
  it('shows the page as it will be, with the signer’s place open', async () => {
    const text = await textOf(aPlan());
    expect(text).toContain('KẾ HOẠCH');
    expect(text).toContain('[CHỨC VỤ NGƯỜI KÝ]');
    expect(text).toContain('[họ và tên người ký]');
    expect(text).toContain('Rút ngắn thời gian chờ');
  });

  it('of a draft without a word has every mark', async () => {
    const text = await textOf(aBlankPlan());
    for (const mark of ['trích yếu', 'địa danh', 'căn cứ', 'đoạn trống', 'tên cột', 'VT, …'])
      expect(text).toContain(`[${mark}]`);
    expect(text).toContain('[CƠ QUAN BAN HÀNH]');
    expect(text).toContain('[ĐỀ MỤC]');
    expect(text).toContain('[TÊN PHỤ LỤC]');
  });

  const unfinished: [what: string, content: DocumentContent][] = [
    [
      'nothing at all',
      aPlan({ legalBases: [], body: [], recipients: [], archive: '', annexes: [] }),
    ],
    ['a table without rows', withTasks({ rows: [] })],
    ['a table without rows and groups', withTasks({ rows: [], groups: [] })],
    ['a table whose groups have no rows left', withTasks({ rows: [], layout: 'groupHeadings' })],
    ['a table of one column', withTasks({ columns: [textColumn] })],
    ['a table without columns', withTasks({ columns: [] })],
    ['rows of no group', withTasks({ groups: [] })],
    ['a layout that lacks its column', withTasks({ layout: 'groupRows' })],
    ['a section without text', aPlan({ body: [section(1, 'roman', '', [])] })],
  ];

  it.each(unfinished)('sets %s', async (_, content) => {
    expect(await textOf(content)).toContain('KẾ HOẠCH');
  });

  it('names an annex whose file is not at hand, and goes on', async () => {
    const annex: AttachedAnnex = {
      kind: 'attached',
      id: nodeIds(72_000)(),
      title: 'Bảng số liệu',
      fileName: 'so-lieu.pdf',
      sha256: 'a'.repeat(64),
    };
    expect(await textOf(aPlan({ annexes: [annex] }))).toContain('[CHƯA ĐÍNH KÈM TỆP SO-LIEU.PDF]');
  });

  it('says where a text cannot be set', async () => {
    const content = aPlan({ subject: 'Cải cách 漢 năm 2026' });
    expect(await facade.preview(content, new Map())).toMatchObject({
      ok: false,
      error: [{ rule: 'GlyphIsMissing', place: expect.stringContaining('漢') }],
    });
  });

  it('is set once for the same text, anew for another one', async () => {
    const [one, same] = [
      await facade.preview(aPlan(), new Map()),
      await facade.preview(aPlan(), new Map()),
    ];
    expect(same).toBe(one);
    expect(await facade.preview(aPlan({ subject: 'Khác' }), new Map())).not.toBe(one);
  });
});
