import { readFileSync } from 'node:fs';
import type { DocumentContent } from '#nd30';
import { nodeIds } from '../../../../../test/builders/node-ids.js';
import { importText, toContent } from '../../import/index.js';
import {
  cell,
  paragraph,
  table,
  wordFile,
} from '../../../../../test/builders/word/word-package.js';
import { wordOfContent } from '../../../../../test/builders/word/word-of-content.js';
import { wordLines } from './word-lines.js';

async function linesOf(...body: string[]): Promise<string[]> {
  const read = await wordLines(wordFile(body));
  if (!read.ok) throw new Error(read.error.code);
  return read.value.lines.filter((line) => line !== '');
}

describe('lists of Word', () => {
  it('are typed out as Word prints them', async () => {
    expect(
      await linesOf(
        paragraph('MỤC ĐÍCH', { depth: 0 }),
        paragraph('Mục đích', { depth: 1 }),
        paragraph('Rút ngắn thời gian chờ', { depth: 4 }),
        paragraph('Yêu cầu', { depth: 1 }),
        paragraph('Đúng hạn', { depth: 2 }),
        paragraph('NHIỆM VỤ', { depth: 0 }),
        paragraph('Thể chế', { depth: 1 }),
        paragraph('Rà soát', { depth: 3 }),
        paragraph('Công khai', { depth: 3 }),
      ),
    ).toEqual([
      'I. MỤC ĐÍCH',
      '1. Mục đích',
      '- Rút ngắn thời gian chờ',
      '2. Yêu cầu',
      '2.1. Đúng hạn',
      'II. NHIỆM VỤ',
      '1. Thể chế',
      'a) Rà soát',
      'b) Công khai',
    ]);
  });

  it('count on in a list of the same definition and start anew where Word does', async () => {
    expect(
      await linesOf(
        paragraph('Một', { depth: 0, listId: 1 }),
        paragraph('Hai', { depth: 0, listId: 2 }),
        paragraph('Lại một', { depth: 0, listId: 3 }),
      ),
    ).toEqual(['I. Một', 'II. Hai', 'I. Lại một']);
  });

  it('come from styles too, also from the style a style is based on', async () => {
    expect(
      await linesOf(
        paragraph('Một', { style: 'Muc' }),
        paragraph('Hai', { style: 'MucCon' }),
        paragraph('Không số', { style: 'Muc', depth: 0, listId: 0 }),
      ),
    ).toEqual(['I. Một', 'II. Hai', 'Không số']);
  });

  it('count a blank paragraph as Word does, which makes no line', async () => {
    expect(await linesOf(paragraph('', { depth: 0 }), paragraph('Hai', { depth: 0 }))).toEqual([
      'II. Hai',
    ]);
  });
});

it('capitals that are a format are capitals in the text', async () => {
  expect(await linesOf(paragraph('Kế hoạch', { capitals: true }))).toEqual(['KẾ HOẠCH']);
});

it('text is in NFC and keeps its signs', async () => {
  expect(await linesOf(paragraph('Tiến độ <90% & "đúng hạn"'.normalize('NFD')))).toEqual([
    'Tiến độ <90% & "đúng hạn"',
  ]);
});

describe('tables', () => {
  it('are a row a line, cells by tabs, merged cells empty where they are covered', async () => {
    expect(
      await linesOf(
        table([
          [cell('TT'), cell('Lĩnh vực'), cell('Nhiệm vụ', 'cụ thể'), cell('Đơn vị', 'chủ trì')],
          [{ paragraphs: ['I. Thể chế'], wide: 4 }],
          [
            { paragraphs: ['1'], merged: 'start' },
            { paragraphs: ['Thể chế'], merged: 'start' },
            cell('Rà soát'),
            cell('Phòng A', 'Phòng B'),
          ],
          [
            { paragraphs: [], merged: 'on' },
            { paragraphs: [], merged: 'on' },
            cell('- Kế hoạch', '- Báo cáo'),
            cell(),
          ],
        ]),
      ),
    ).toEqual([
      'TT\tLĩnh vực\tNhiệm vụ cụ thể\tĐơn vị chủ trì',
      'I. Thể chế\t\t\t',
      '1\tThể chế\tRà soát\tPhòng A; Phòng B',
      '\t\t- Kế hoạch - Báo cáo\t',
    ]);
  });

  it('that only place header and signature are undone', async () => {
    expect(
      await linesOf(
        table([
          [
            cell('SỞ Y TẾ', 'TRUNG TÂM Y TẾ', 'Số: /TTYT-KHNV', 'V/v mua sắm'),
            cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'),
          ],
        ]),
        table([[cell('Nơi nhận:', '- Như trên;'), cell('GIÁM ĐỐC')]]),
      ),
    ).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'SỞ Y TẾ',
      'TRUNG TÂM Y TẾ',
      'Số: /TTYT-KHNV',
      'V/v mua sắm',
      'Nơi nhận:',
      '- Như trên;',
      'GIÁM ĐỐC',
    ]);
  });
});

describe('the plan of the demo, laid out in Word and read back', () => {
  it('has the same header, headings, paragraphs, legal bases, receivers and every cell', async () => {
    const demo = contentOf(
      readFileSync(new URL('../../import/fixtures/ke-hoach-cchc-mau.txt', import.meta.url), 'utf8'),
    );
    const word = await wordLines(wordOfContent(demo));
    if (!word.ok) throw new Error(word.error.code);
    const read = contentOf(word.value.lines.join('\n'));
    expect(
      demo.annexes.flatMap((annex) => (annex.kind === 'table' ? annex.rows : [])),
    ).toHaveLength(40);
    expect(withoutIds(read)).toEqual(withoutIds(demo));
  });
});

const body = {
  superior: 'Sở Y tế tỉnh Mẫu Sơn',
  name: 'Trung tâm Y tế khu vực Mẫu',
  abbreviation: 'TTYTKVM',
  place: 'Mẫu Sơn',
  receivers: [],
  archive: 'VT',
};

/** Ids count from one in reading order, so that the same text has the same ids. */
function contentOf(text: string): DocumentContent {
  const read = importText(text);
  if (!read.ok) throw read.error;
  return toContent(read.value, body, () => true, { next: nodeIds() }).content;
}

const withoutIds = ({ annexes, ...content }: DocumentContent) => ({
  ...content,
  annexes: annexes.map((annex) =>
    annex.kind === 'table' ? { ...annex, columns: annex.columns.map(({ field }) => field) } : annex,
  ),
});
