import { aFrozenDraft, aPlan } from '../../../test/builders/content.js';
import { blocksWith } from '../../../test/builders/blocks.js';
import { nodeIds } from '../../../test/builders/node-ids.js';
import { pageTexts } from '../testing/poppler.js';
import { styledLines } from '../testing/styled-lines.js';
import { typeset } from './typeset.js';

const { paragraph } = blocksWith(nodeIds(60_000));

/** NĐ 30/2020 Phụ lục III, Mẫu 1.2. */
test('a decision opens with a bold line in the middle, and numbers its articles in bold', async () => {
  const content = aPlan({
    docType: 'QĐ',
    annexes: [],
    body: [
      paragraph('QUYẾT ĐỊNH:'),
      paragraph('Thành lập Đoàn kiểm tra.', 'article'),
      paragraph('Quyết định này có hiệu lực kể từ ngày ký.', 'article'),
    ],
  });
  const { pdf } = await typeset(aFrozenDraft(content));
  const lines = await styledLines(pdf);
  const styleOf = (text: string) => lines.find((one) => one.text === text)?.style;
  expect(['QUYẾT ĐỊNH:', 'Điều 1.', 'Điều 2.'].map(styleOf)).toEqual(['bold', 'bold', 'bold']);
  expect(styleOf('Thành lập Đoàn kiểm tra.')).toBe('regular');
  expect((await pageTexts(pdf))[0]).toMatch(/^ {25,}QUYẾT ĐỊNH:$/m);
});

test('the same words within a sentence are a sentence', async () => {
  const words = 'QUYẾT ĐỊNH: thành lập Đoàn kiểm tra.';
  const body = [paragraph(words), paragraph('Hết.')];
  const { pdf } = await typeset(aFrozenDraft(aPlan({ annexes: [], body })));
  expect(await styledLines(pdf)).toContainEqual({ text: words, pt: 14, style: 'regular' });
});
