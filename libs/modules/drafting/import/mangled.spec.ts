import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { placedLines } from './coverage.js';
import { importText } from './import-text.js';
import { isNotBlank, splitLines } from './lines.js';

const folder = new URL('./fixtures/', import.meta.url);
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** Every non-blank line is in an item, in a field or in `unplaced`; no line is made up. */
function expectCovered(text: string): void {
  const result = importText(text);
  if (!result.ok) {
    expect(result.error.code).toBe('TextIsNotADocument');
    return;
  }
  const lines = splitLines(text);
  const covered = placedLines(result.value);
  for (const { line } of result.value.unplaced) covered.add(line);
  const missing = lines.flatMap((raw, index) =>
    isNotBlank(raw) && !covered.has(index + 1) ? [index + 1] : [],
  );
  expect(missing).toEqual([]);
  expect([...covered].filter((line) => line < 1 || line > lines.length)).toEqual([]);
}

type Mangle = (text: string, seed: number) => string;

const pick = (seed: number, index: number): number => ((seed + index * 2654435761) >>> 0) % 100;
const perLine =
  (change: (line: string, dice: number) => string): Mangle =>
  (text, seed) =>
    text
      .split('\n')
      .map((line, index) => change(line, pick(seed, index)))
      .join('\n');

const mangles: Readonly<Record<string, Mangle>> = {
  'tabs dropped': (text, seed) => {
    let at = 0;
    return text.replace(/\t/g, () => (pick(seed, at++) < 30 ? ' ' : '\t'));
  },
  'page breaks': perLine((line, dice) => (dice < 15 ? `${line}\n\n${dice}\n\f` : line)),
  'lines cut in two': perLine((line, dice) =>
    dice < 25 ? `${line.slice(0, line.length / 2)}\n${line.slice(line.length / 2)}` : line,
  ),
  'lines lost': perLine((line, dice) => (dice < 20 ? '' : line)),
  'line order lost': (text, seed) =>
    text
      .split('\n')
      .map((line, index) => ({ line, key: pick(seed, index) }))
      .sort((a, b) => a.key - b.key)
      .map(({ line }) => line)
      .join('\n'),
  decomposed: (text) => text.normalize('NFD'),
  'Windows line ends and BOM': (text) => `\ufeff${text.replace(/\n/g, '\r\n')}`,
  'cut short': (text, seed) => text.slice(0, (text.length * (seed % 100)) / 100),
};

describe('mangled texts', () => {
  it.each(Object.keys(mangles))('%s: nothing thrown, nothing lost', (name) => {
    const mangle = mangles[name];
    if (!mangle) throw new Error(`No such mangle: ${name}`);
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(1_000_000), (text, seed) =>
        expectCovered(mangle(text, seed)),
      ),
      { numRuns: 25 },
    );
  });

  it('takes any lines at all', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(
        'KẾ HOẠCH',
        'PHỤ LỤC 1',
        'STT\tNhiệm vụ\tSản phẩm\tChủ trì\tThời gian',
        'I. A',
        '1',
        '\t\t',
        'Nơi nhận:',
        'Tổng cộng: 1 nhiệm vụ',
        '- Lưu: VT',
        'Kính gửi:',
        '1.1\tLàm\tBáo cáo\tPhòng A\tQuý I',
        'Căn cứ;',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines
          .join('\n')
          .replace(/[\u0000-\u001f]/g, (sign) => (/[\t\n\r\f]/.test(sign) ? sign : ' '));
        expectCovered(`KẾ HOẠCH\nnăm 2026\nCăn cứ Luật;\n${text}`);
      }),
      { numRuns: 200 },
    );
  });

  it('reads the same from composed, decomposed and Windows forms', () => {
    for (const text of texts) {
      const plain = text
        .replace(/^\ufeff/, '')
        .replace(/\r\n/g, '\n')
        .normalize('NFC');
      const other = `\ufeff${plain.replace(/\n/g, '\r\n').normalize('NFD')}`;
      expect(importText(other)).toEqual(importText(plain));
    }
  });
});
