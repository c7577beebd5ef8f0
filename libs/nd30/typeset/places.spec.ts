import {
  aFrozenDraft,
  aPlan,
  aSignatureBlock,
  withLongText,
} from '../../../test/builders/content.js';
import { blocksWith } from '../../../test/builders/blocks.js';
import { nodeIds } from '../../../test/builders/node-ids.js';
import { nd30of2020 } from '../layout/nd30-2020.js';
import type { DocumentContent } from '../model.js';
import { millimetre } from '../printed/page-area.js';
import { pageTexts } from '../testing/poppler.js';
import { theWord, wordsOf, type PlacedWord } from '../testing/words.js';
import type { Place } from './places.js';
import { typeset } from './typeset.js';

const { recipient } = blocksWith(nodeIds(50_000));
const { margins } = nd30of2020;
const page = { width: 210 * millimetre, height: 297 * millimetre };

const set = (content: DocumentContent) => typeset(aFrozenDraft(content));

describe('places', () => {
  it('lie on their pages, between the words around them', async () => {
    const { pdf, places } = await set(withLongText(2));
    const words = await wordsOf(pdf);
    const firstPage = words.filter((word) => word.page === 0);
    expectBetween(places.number, theWord(firstPage, 'Số:'), theWord(firstPage, '/KH-TTYT'));
    expect(places.datePhrase.x).toBeGreaterThan(theWord(firstPage, 'An,').right - 1);
    expect(places.datePhrase.x + places.datePhrase.width).toBeLessThan(
      page.width - margins.right.mm * millimetre + 1,
    );
    const last = words.filter((word) => word.page === places.leader.page);
    const above = theWord(last, 'KT.');
    const below = theWord(last, 'Nguyễn');
    expect(page.height - places.leader.y - places.leader.height).toBeGreaterThan(above.bottom);
    expect(page.height - places.leader.y).toBeLessThan(below.top);
    expect(places.leader.x + places.leader.width / 2).toBeCloseTo(
      (below.left + theWord(last, 'A').right) / 2,
      -1,
    );
  });

  it('give the seal its true size over a third of the leader’s picture, on its left', async () => {
    const { leader, seal } = (await set(aPlan())).places;
    expect([seal.width, seal.height].map((side) => side / millimetre)).toEqual([
      expect.closeTo(36, 1),
      expect.closeTo(36, 1),
    ]);
    expect((seal.x + seal.width - leader.x) / leader.width).toBeCloseTo(1 / 3, 2);
    expect(seal.y + seal.height / 2).toBeCloseTo(leader.y + leader.height / 2, 0);
    expect(seal.page).toBe(leader.page);
  });

  it('stay on the page with the longest names', async () => {
    const longest =
      'Ban Chỉ đạo chăm sóc, bảo vệ và nâng cao sức khỏe Nhân dân khu vực Minh An - Thành Hưng';
    const content = aPlan({
      header: {
        superior: longest,
        issuer: longest,
        place: 'Thành phố Hồ Chí Minh',
        symbol: 'KH-BCĐCSBVNCSKND',
      },
    });
    const block = aSignatureBlock({
      authority: 'TUQ',
      lines: ['TUQ. GIÁM ĐỐC', `TRƯỞNG PHÒNG ${longest.toUpperCase()}`],
    });
    const { places } = await typeset(aFrozenDraft(content, block));
    Object.values(places).forEach(expectOnPage);
  });

  it('keep the signature with the last words before it', async () => {
    for (let length = 1; length < 6; length++) {
      const content = withLongText(
        length,
        aPlan({
          recipients: Array.from({ length: length * 2 }, () => recipient('Các khoa, phòng')),
        }),
      );
      const { pdf, places } = await set(content);
      const text = (await pageTexts(pdf))[places.leader.page];
      expect(text).toContain('Trên đây là Kế hoạch');
      expect(text).toContain('Nguyễn Văn A');
    }
  });
});

function expectBetween(place: Place, before: PlacedWord, after: PlacedWord): void {
  expect(place.x).toBeGreaterThanOrEqual(before.right);
  expect(place.x + place.width).toBeCloseTo(after.left, 0);
  expect(page.height - place.y - place.height).toBeLessThan(before.top);
  expect(page.height - place.y).toBeCloseTo(before.bottom, 0);
}

function expectOnPage({ x, y, width, height }: Place): void {
  expect(Math.min(x, y)).toBeGreaterThan(0);
  expect(x + width).toBeLessThan(page.width - margins.right.mm * millimetre + 0.5);
  expect(y + height).toBeLessThan(page.height);
}
