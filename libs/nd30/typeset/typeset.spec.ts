import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { sha256Hex } from '#kernel';
import { aFrozenDraft, aLetter, aPlan } from '../../../test/builders/content.js';
import type { DocumentContent } from '../model.js';
import { pageTexts, poppler } from '../testing/poppler.js';
import { typeset } from './typeset.js';

const set = (content: DocumentContent) => typeset(aFrozenDraft(content));

describe('a typeset document', () => {
  it('embeds Tinos and no other font', async () => {
    const { pdf } = await set(aPlan());
    const fonts = (await poppler('pdffonts', pdf)).trim().split('\n').slice(2);
    expect(fonts.length).toBe(4);
    fonts.forEach((line) =>
      expect(line).toMatch(/^\w{6}\+Tinos-\w+ +CID TrueType +Identity-H +yes yes yes/),
    );
  });

  it('is PDF/A-2a, tagged, Vietnamese, with its title', async () => {
    const { pdf } = await set(aPlan());
    const file = Buffer.from(pdf).toString('latin1');
    expect(file).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(file).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(file).toMatch(/\/Lang ?\(vi/);
    const info = await poppler('pdfinfo', pdf);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toContain(
      'Kế hoạch: Cải cách hành chính năm 2026 của Trung tâm Y tế khu vực Minh An',
    );
    const structure = await poppler('pdfinfo', pdf, '-struct');
    for (const tag of ['H1', 'H2', 'P', 'Table', 'TH', 'TD'])
      expect(structure).toMatch(new RegExp(`^ *${tag}\\b`, 'm'));
  });

  it('gives the same bytes again, in this process and in another', async () => {
    const first = sha256Hex((await set(aPlan())).pdf);
    await set(aLetter());
    expect(sha256Hex((await set(aPlan())).pdf)).toBe(first);
    expect(await digestOfAnotherProcess()).toBe(first);
  });
});

describe('refusals', () => {
  it('name a character that the font cannot show, and its place', async () => {
    const content = aPlan({
      legalBases: [{ ...aPlan().legalBases[0]!, text: 'Căn cứ Kế hoạch 漢' }],
    });
    await expect(set(content)).rejects.toMatchObject({
      code: 'GlyphIsMissing',
      details: {
        character: '漢',
        codePoint: 'U+6F22',
        place: 'legalBases.0.text',
        nodeId: content.legalBases[0]!.id,
      },
    });
  });

  it('do not set a secret document', async () => {
    await expect(set(aPlan({ secrecy: 'secret' }))).rejects.toMatchObject({
      code: 'SecretDocumentIsNotTypeset',
    });
  });

  it('take words that look like markup as words', async () => {
    const subject = '#panic("x") $a^2$ *đậm* _nghiêng_ <nhãn> @dẫn \\ [khối] // chú thích -- ~';
    const text = (await pageTexts((await set(aPlan({ subject }))).pdf))[0]!.replace(/\s+/g, ' ');
    expect(text).toContain('#panic("x") $a^2$ *đậm* _nghiêng_ <nhãn> @dẫn');
    expect(text).toContain('// chú thích -- ~');
  });

  it('take text in NFD as its NFC', async () => {
    const { pdf } = await set(aPlan({ subject: 'Kế hoạch tiêm chủng mở rộng'.normalize('NFD') }));
    expect((await pageTexts(pdf))[0]).toContain('Kế hoạch tiêm chủng mở rộng');
  });
});

async function digestOfAnotherProcess(): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', './typescript-hooks.mjs', './print-digest.ts'],
    { cwd: `${import.meta.dirname}/../testing` },
  );
  return stdout.trim();
}
