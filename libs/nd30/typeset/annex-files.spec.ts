import { sha256Hex } from '#kernel';
import { PDFDocument } from 'pdf-lib';
import { aFrozenDraft, aPlan } from '../../../test/builders/content.js';
import { nodeIds } from '../../../test/builders/node-ids.js';
import { mergeAttachedAnnexes } from '../attached/merge-attached-annexes.js';
import type { AttachedAnnex } from '../model.js';
import { pageTexts, poppler } from '../testing/poppler.js';
import { typeset, typesetAnnexes } from './typeset.js';

const [targets, tasks] = aPlan().annexes;
const secondApart = aPlan({ annexes: [targets!, { ...tasks!, ownFile: true }] });

describe('an annex in a file of its own', () => {
  it('keeps its number, its title and its own page numbers, and is PDF/A-2a', async () => {
    const [file, ...others] = await typesetAnnexes(aFrozenDraft(secondApart));
    expect([others, file?.id]).toEqual([[], tasks!.id]);
    const texts = await pageTexts(file!.pdf);
    expect(texts.length).toBe(file!.pages);
    expect(texts[0]).toMatch(/^\s*1\n/);
    expect(texts[0]).toContain('Phụ lục II');
    expect(texts[0]).toContain(tasks!.title.toLocaleUpperCase('vi'));
    expect(texts[0]).toContain('(Kèm theo Kế hoạch số ......');
    expect(texts.join()).not.toContain('KẾ HOẠCH\n');
    expect(Buffer.from(file!.pdf).toString('latin1')).toContain(
      '<pdfaid:conformance>A</pdfaid:conformance>',
    );
    expect(await poppler('pdfinfo', file!.pdf)).toContain(`Phụ lục II: ${tasks!.title}`);
  });

  it('is left out of the document, which keeps the other', async () => {
    const whole = await typeset(aFrozenDraft(aPlan()));
    const main = await typeset(aFrozenDraft(secondApart));
    const [file] = await typesetAnnexes(aFrozenDraft(secondApart));
    expect(main.pages + file!.pages).toBe(whole.pages);
    expect(main.places).toEqual(whole.places);
    const text = (await pageTexts(main.pdf)).join();
    expect(text).toMatch(/Phụ lục I\n/);
    expect(text).not.toMatch(/Phụ lục II\n/);
  });

  it('is nothing where every annex stands in the document', async () => {
    expect(await typesetAnnexes(aFrozenDraft(aPlan()))).toEqual([]);
  });

  it('of pages that somebody else made has its heading first', async () => {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    pdf.addPage([595.28, 841.89]);
    const bytes = await pdf.save({ useObjectStreams: false });
    const attached: AttachedAnnex = {
      ...{ kind: 'attached', id: nodeIds(8100)(), title: 'Số liệu', ownFile: true },
      ...{ fileName: 'so-lieu.pdf', sha256: sha256Hex(bytes) },
    };
    const frozen = aFrozenDraft(aPlan({ annexes: [attached] }));
    expect((await typeset(frozen)).awaited).toEqual([]);
    const [file] = await typesetAnnexes(frozen);
    const merged = await mergeAttachedAnnexes(file!, [{ fileName: 'so-lieu.pdf', bytes }]);
    expect([merged.pages, merged.title]).toEqual([2, 'Phụ lục: Số liệu']);
    expect((await pageTexts(merged.pdf))[0]).toContain('SỐ LIỆU');
  });
});
