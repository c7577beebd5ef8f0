import { sha256Hex } from '#kernel';
import { readPhase } from '#pades';
import { aFrozenDraft, aPlan, withAnnexOfRows } from '../../../test/builders/content.js';
import { RenderPool } from './render-pool.js';

const pool = new RenderPool(2);

const render = (draft = aFrozenDraft(), by = pool) =>
  by.render({ purpose: 'signing', canonical: draft.canonical, attached: new Map() });

describe('rendering a version', () => {
  it('gives the same bytes in every thread, ready to be signed', async () => {
    const [first, second] = await Promise.all([render(), render()]);
    if (!first?.ok || !second?.ok) throw new Error('the plan renders');
    expect(first.value.sha256).toBe(sha256Hex(first.value.pdf));
    expect(second.value.pdf.equals(first.value.pdf)).toBe(true);
    expect(() => readPhase(first.value.pdf, 'prepared')).not.toThrow();
  });

  it('gives other bytes for another text', async () => {
    const [one, other] = await Promise.all([
      render(),
      render(aFrozenDraft(aPlan({ subject: 'Chuyển đổi số năm 2026' }))),
    ]);
    expect(one.ok && other.ok && one.value.sha256 !== other.value.sha256).toBe(true);
  });

  it('names the character that no font has, and where it stands', async () => {
    const rendering = await render(aFrozenDraft(aPlan({ subject: 'Cải cách 漢 năm 2026' })));
    expect(rendering).toMatchObject({
      ok: false,
      error: [
        {
          rule: 'GlyphIsMissing',
          message: 'Phông chữ không có ký tự "漢" (U+6F22). Hãy thay bằng ký tự khác.',
          place: expect.stringContaining('漢'),
        },
      ],
    });
  });

  it('names an attached annex whose file is not at hand', async () => {
    const [table] = aPlan().annexes;
    if (!table) throw new Error('the plan has an annex');
    const attached = {
      kind: 'attached',
      id: table.id,
      title: 'Bảng số liệu',
      fileName: 'so-lieu.pdf',
      sha256: '0'.repeat(64),
    } as const;
    const rendering = await render(aFrozenDraft(aPlan({ annexes: [attached] })));
    expect(rendering).toMatchObject({
      ok: false,
      error: [{ rule: 'AttachedAnnexIsMissing', place: 'Phụ lục "Bảng số liệu"' }],
    });
  });

  it('leaves the event loop free while it typesets', async () => {
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 1);
    await render(aFrozenDraft(withAnnexOfRows(400)));
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
  });

  it('throws what no drafter can mend, and renders what waits behind it', async () => {
    const one = new RenderPool(1);
    const broken = one.render({
      purpose: 'signing',
      canonical: Buffer.from('{}'),
      attached: new Map(),
    });
    const behind = render(aFrozenDraft(), one);
    await expect(broken).rejects.toThrow('undefined');
    expect((await behind).ok).toBe(true);
  });
});
