import type { AnnexRow, DocumentContent } from '#nd30';
import { aPlan, aSignatureBlock } from '../../../../test/builders/content.js';
import { blanksOf } from './completeness.js';

const plan = aPlan();
const rulesOf = (content: DocumentContent, block = aSignatureBlock()) =>
  blanksOf(content, block).map(({ rule, place }) => [rule, place]);

const withRow = (change: Partial<AnnexRow>): DocumentContent => ({
  ...plan,
  annexes: plan.annexes.map((annex) =>
    annex.kind === 'table'
      ? {
          ...annex,
          rows: annex.rows.map((row, index) => (index === 1 ? { ...row, ...change } : row)),
        }
      : annex,
  ),
});

describe('completeness of a submission', () => {
  it('finds nothing in a whole plan', () => {
    expect(rulesOf(plan)).toEqual([]);
  });

  it('names every blank of the header at once', () => {
    const blank = {
      ...plan,
      subject: ' ',
      header: { ...plan.header, symbol: '', place: '', issuer: '' },
    };
    expect(rulesOf({ ...blank, recipients: [] })).toEqual([
      ['IssuerIsBlank', 'Phần đầu văn bản'],
      ['SymbolIsBlank', 'Phần đầu văn bản'],
      ['PlaceNameIsBlank', 'Phần đầu văn bản'],
      ['SubjectIsBlank', 'Phần đầu văn bản'],
      ['RecipientsAreBlank', 'Nơi nhận'],
    ]);
  });

  it('refuses a text without a body', () => {
    expect(rulesOf({ ...plan, body: [] })).toEqual([['BodyIsEmpty', 'Nội dung']]);
  });

  it('refuses a blank signature block', () => {
    expect(rulesOf(plan, aSignatureBlock({ lines: [], name: '' }))).toEqual([
      ['SignatureBlockIsBlank', 'Khối chữ ký'],
      ['SignerIsBlank', 'Khối chữ ký'],
    ]);
  });

  it('refuses an empty annex', () => {
    const annexes = plan.annexes.map((annex) =>
      annex.kind === 'table' ? { ...annex, rows: [] } : annex,
    );
    expect(rulesOf({ ...plan, annexes })).toEqual([
      ['AnnexTableIsEmpty', 'Phụ lục I'],
      ['AnnexTableIsEmpty', 'Phụ lục II'],
    ]);
  });

  it('refuses rows that lack their text', () => {
    expect(rulesOf(withRow({ text: '' }))).toEqual([
      ['AnnexRowHasTooFewCells', 'Phụ lục I, dòng 2'],
      ['AnnexRowHasTooFewCells', 'Phụ lục II, dòng 1.2'],
    ]);
  });

  it('refuses rows that have nothing but their text', () => {
    const onlyText = {
      products: [],
      lead: [],
      coordinating: [],
      time: null,
      budget: null,
      measure: null,
    };
    expect(rulesOf(withRow(onlyText)).map(([rule]) => rule)).toEqual([
      'AnnexRowHasTooFewCells',
      'AnnexRowHasTooFewCells',
    ]);
  });

  it('lets a row be blank where real tables are: no budget, no product', () => {
    expect(rulesOf(withRow({ budget: null, products: [], note: null }))).toEqual([]);
  });

  it('finds a heading and a paragraph without words', () => {
    const [opening, section, ...rest] = plan.body;
    if (opening?.kind !== 'paragraph' || section?.kind !== 'section') throw new Error('as built');
    const body = [{ ...opening, content: [] }, { ...section, heading: '' }, ...rest];
    expect(rulesOf({ ...plan, body })).toEqual([
      ['TextIsBlank', 'Nội dung, đoạn 1'],
      ['TextIsBlank', 'Nội dung, mục I'],
    ]);
  });
});
