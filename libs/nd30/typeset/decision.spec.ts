import { aFrozenDraft, aPlan } from '../../../test/builders/content.js';
import { blocksWith } from '../../../test/builders/blocks.js';
import { nodeIds } from '../../../test/builders/node-ids.js';
import { pageTexts } from '../testing/poppler.js';
import { styledLines } from '../testing/styled-lines.js';
import { typeset } from './typeset.js';

const { paragraph } = blocksWith(nodeIds(60_000));
const ground = 'Căn cứ Luật Khám bệnh, chữa bệnh';

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

/** NĐ 30/2020 Phụ lục III, Mẫu 1.1, 1.2. */
test.each([
  ['KT', ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], 'GIÁM ĐỐC TRUNG TÂM Y TẾ MINH AN'],
  [null, ['Giám đốc'], 'GIÁM ĐỐC TRUNG TÂM Y TẾ MINH AN'],
  ['Q', ['Q. GIÁM ĐỐC'], 'GIÁM ĐỐC TRUNG TÂM Y TẾ MINH AN'],
  ['TM', ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'], 'TRUNG TÂM Y TẾ MINH AN'],
] as const)(
  'whose power it rests on stands over its grounds: %s %j',
  async (authority, lines, said) => {
    const legalBases = [{ id: nodeIds(61_000)<'Node'>(), text: ground, cites: null }];
    const plan = aPlan({
      docType: 'QĐ',
      annexes: [],
      body: [paragraph('Hết.')],
      legalBases,
    });
    const content = { ...plan, header: { ...plan.header, issuer: 'Trung tâm Y tế Minh An' } };
    const draft = aFrozenDraft(content);
    const signatureBlock = { ...draft.signatureBlock, authority, lines };
    const { pdf } = await typeset({ ...draft, signatureBlock });
    const styled = await styledLines(pdf);
    const at = styled.findIndex(({ text }) => text === `${ground}.`);
    expect(styled[at - 1]).toEqual({ text: said, pt: 14, style: 'bold' });
  },
);

test('a plan rests on nobody’s power in a line of its own', async () => {
  const { pdf } = await typeset(aFrozenDraft(aPlan({ annexes: [], body: [paragraph('Hết.')] })));
  expect(await styledLines(pdf)).not.toContainEqual(
    expect.objectContaining({ text: expect.stringMatching(/^GIÁM ĐỐC TRUNG TÂM/) }),
  );
});

test('the same words within a sentence are a sentence', async () => {
  const words = 'QUYẾT ĐỊNH: thành lập Đoàn kiểm tra.';
  const body = [paragraph(words), paragraph('Hết.')];
  const { pdf } = await typeset(aFrozenDraft(aPlan({ annexes: [], body })));
  expect(await styledLines(pdf)).toContainEqual({ text: words, pt: 14, style: 'regular' });
});
