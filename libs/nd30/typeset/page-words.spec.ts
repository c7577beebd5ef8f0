import { aFrozenDraft, aLetter, aPlan, aReport } from '../../../test/builders/content.js';
import type { DocumentContent } from '../model.js';
import { pageTexts } from '../testing/poppler.js';
import { linesOf, lineText, wordsOf } from '../testing/words.js';
import { typeset } from './typeset.js';

const set = (content: DocumentContent) => typeset(aFrozenDraft(content));

describe('the words of a page', () => {
  it('stand in the order of the decree and end once', async () => {
    const text = (await pageTexts((await set(aPlan({ annexes: [] }))).pdf)).join('\n');
    const parts = [
      'SỞ Y TẾ TỈNH MINH GIANG',
      '/KH-TTYT',
      'KẾ HOẠCH',
      'Căn cứ Nghị quyết',
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Mục đích',
      'a) Rà soát thủ tục',
      'b) Tiếp nhận',
      '2.1. Ký số',
      '2.2. Triển khai',
      'III. TỔ CHỨC',
      'Nơi nhận:',
      'Nguyễn Văn A',
    ];
    const positions = parts.map((part) => text.indexOf(part));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(Math.min(...positions)).toBeGreaterThanOrEqual(0);
    expect(text.match(/\.\/\./g)).toHaveLength(1);
    expect(text).toContain('92,5%');
  });

  it('put a công văn under its number, and “Như trên” first', async () => {
    const { pdf } = await set(aLetter());
    const lines = linesOf(await wordsOf(pdf)).map(lineText);
    const number = lines.findIndex((line) => line.startsWith('Số: /TTYT-KHNV'));
    expect(lines[number + 1]).toContain('V/v đề nghị hướng dẫn');
    expect(lines.findIndex((line) => line.includes('- Như trên;'))).toBeGreaterThan(number);
    expect(lines).toContainEqual(expect.stringContaining('- Lưu: VT, KHNV.'));
  });

  it('put one receiver on the line of “Kính gửi:”, several under its colon', async () => {
    const one = linesOf(await wordsOf((await set(aReport())).pdf)).map(lineText);
    expect(one).toContain('Kính gửi: Sở Y tế tỉnh Minh Giang');
    const lines = linesOf(await wordsOf((await set(aLetter())).pdf));
    const salutation = lines.findIndex((line) => lineText(line) === 'Kính gửi:');
    expect(lineText(lines[salutation + 1]!)).toBe('- Sở Y tế tỉnh Minh Giang;');
    expect(lineText(lines[salutation + 2]!)).toBe('- Trung tâm Công nghệ thông tin tỉnh.');
    const colon = lines[salutation]!.at(-1)!.right;
    expect(Math.abs(lines[salutation + 1]![0]!.left - colon)).toBeLessThan(5);
  });

  it('leave number and date of the annexes blank', async () => {
    const text = (await pageTexts((await set(aPlan())).pdf)).join('\n');
    expect(text).toContain(
      '(Kèm theo Kế hoạch số ....../KH-TTYT ngày ..... tháng ..... năm ....... của Trung tâm Y tế khu vực Minh An)',
    );
  });

  it('box the urgency in its size', async () => {
    const text = (await pageTexts((await set(aPlan({ urgency: 'express' }))).pdf))[0];
    expect(text).toContain('HỎA TỐC');
  });
});
