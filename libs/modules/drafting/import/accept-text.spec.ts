import { acceptText, importRefusalMessages, largestText } from './accept-text.js';
import { importText } from './import-text.js';

const codeOf = (input: string | Uint8Array): string | null => {
  const result = importText(input);
  return result.ok ? null : result.error.code;
};

describe('what is refused', () => {
  it('refuses fifty megabytes by their size, before reading them', () => {
    const huge = new Uint8Array(50_000_000).fill(0);
    expect(codeOf(huge)).toBe('TextIsTooLarge');
    expect(codeOf('a'.repeat(largestText + 1))).toBe('TextIsTooLarge');
    expect(acceptText('a'.repeat(largestText)).ok).toBe(true);
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['a Word file', Buffer.from([0x50, 0x4b, 3, 4, 20, 0])],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa])],
    ['bytes that are no UTF-8', Buffer.from([0x4b, 0xc3, 0x28])],
    ['text with NUL', Buffer.from('KẾ HOẠCH\u0000')],
  ])('refuses %s', (_, bytes) => {
    expect(codeOf(bytes)).toBe('ContentIsBinary');
  });

  it.each([
    ['nothing', ''],
    ['a shopping list', 'Mua rau\nMua thịt\n- hai cân gạo'],
    ['a story that mentions a plan', 'Hôm qua chúng tôi bàn về kế hoạch đi chơi.\nTrời đẹp.'],
    ['a title alone', 'KẾ HOẠCH'],
  ])('refuses %s as no document', (_, text) => {
    expect(codeOf(text)).toBe('TextIsNotADocument');
  });

  it('says why in Vietnamese', () => {
    const result = importText('abc');
    expect(result).toMatchObject({
      ok: false,
      error: { details: { message: importRefusalMessages.TextIsNotADocument } },
    });
  });

  it('reads UTF-16 with its mark, as Notepad saves it', () => {
    const text = '\ufeffSố: 1/KH-TTYT\nKẾ HOẠCH\nnăm 2026\nNơi nhận:\n- Sở Y tế;\n- Lưu: VT.';
    const result = importText(Buffer.from(text, 'utf16le'));
    expect(result).toMatchObject({
      ok: true,
      value: { number: '1/KH-TTYT', recipients: ['Sở Y tế'] },
    });
  });
});
