import { aFrozenDraft, aPlan, aReport, withLongText } from '../../../test/builders/content.js';
import { nd30of2020 } from '../layout/nd30-2020.js';
import type { DocumentContent } from '../model.js';
import { millimetre } from '../printed/page-area.js';
import { styledLines } from '../testing/styled-lines.js';
import { linesOf, lineText, wordsOf } from '../testing/words.js';
import { typeset } from './typeset.js';

const { margins, sizes } = nd30of2020;
const page = { width: 210 * millimetre, height: 297 * millimetre };

const set = (content: DocumentContent) => typeset(aFrozenDraft(content));

describe('a measured page', () => {
  it('keeps all text of the body within the margins of the data', async () => {
    const { pdf, places } = await set(withLongText(3));
    const words = (await wordsOf(pdf)).filter(({ page }) => page <= places.leader.page);
    const body = words.filter(({ top }) => top > margins.top.mm * millimetre - 1);
    expect(Math.min(...body.map(({ left }) => left))).toBeCloseTo(margins.left.mm * millimetre, 0);
    expect(Math.max(...body.map(({ right }) => right))).toBeCloseTo(
      page.width - margins.right.mm * millimetre,
      0,
    );
    expect(Math.min(...body.map(({ top }) => top))).toBeGreaterThan(
      margins.top.mm * millimetre - 1,
    );
    expect(Math.max(...body.map(({ bottom }) => bottom))).toBeLessThan(
      page.height - margins.bottom.mm * millimetre + 1,
    );
  });

  it('numbers pages from the second on, in the middle of the top margin', async () => {
    const { pdf, places } = await set(withLongText(3));
    const margin = (await wordsOf(pdf)).filter(({ top }) => top < margins.top.mm * millimetre - 1);
    const ofText = margin.filter((word) => word.page <= places.leader.page);
    expect(ofText.map((word) => [word.page, word.text])).toEqual(
      Array.from({ length: places.leader.page }, (_, index) => [index + 1, String(index + 2)]),
    );
    ofText.forEach(({ top, bottom }) =>
      expect((top + bottom) / 2).toBeCloseTo((margins.top.mm * millimetre) / 2, -1),
    );
  });

  it('sets each part of the page in the size and style of the data', async () => {
    const lines = await styledLines((await set(aReport({ legalBases: aPlan().legalBases }))).pdf);
    const expected: [text: string, pt: number, style: string][] = [
      ['CỘNG HÒA', sizes.nation.pt, 'bold'],
      ['Độc lập', sizes.motto.pt, 'bold'],
      ['SỞ Y TẾ', sizes.superior.pt, 'regular'],
      ['TRUNG TÂM', sizes.issuer.pt, 'bold'],
      ['Số:', sizes.number.pt, 'regular'],
      ['Minh An,', sizes.date.pt, 'italic'],
      ['BÁO CÁO', sizes.type.pt, 'bold'],
      ['Kết quả', sizes.subject.pt, 'bold'],
      ['Kính gửi:', sizes.addressee.pt, 'regular'],
      ['Căn cứ', sizes.legalBasis.pt, 'italic'],
      ['Trung tâm', sizes.body.pt, 'regular'],
      ['Nơi nhận:', sizes.recipientsTitle.pt, 'boldItalic'],
      ['- Lưu:', sizes.recipients.pt, 'regular'],
      ['KT. GIÁM ĐỐC', sizes.authority.pt, 'bold'],
      ['Nguyễn', sizes.signer.pt, 'bold'],
    ];
    const found = expected.map(([start]) => {
      const line = lines.find(({ text }) => text.startsWith(start));
      return [start, line?.pt, line?.style];
    });
    expect(found).toEqual(expected);
  });

  it('indents first lines and leaves the gaps that the data ask for', async () => {
    const { pdf } = await set(aPlan());
    const lines = linesOf((await wordsOf(pdf)).filter((word) => word.page === 0));
    const first = lines.findIndex((line) =>
      lineText(line).startsWith('Trung tâm Y tế khu vực Minh An xây dựng'),
    );
    const [opening, second, heading] = [lines[first]!, lines[first + 1]!, lines[first + 2]!];
    expect(opening[0]!.left - second[0]!.left).toBeCloseTo(
      nd30of2020.firstLineIndent.mm * millimetre,
      0,
    );
    const pitch = second[0]!.top - opening[0]!.top;
    expect(pitch).toBeCloseTo(1.149 * nd30of2020.lineSpacing.lines * sizes.body.pt, 0);
    expect(heading[0]!.top - second[0]!.top).toBeCloseTo(pitch + nd30of2020.paragraphGap.pt, 0);
  });
});
