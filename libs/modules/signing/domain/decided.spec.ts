import { undecidedReport, verifyPdf } from '#pades';
import { decided, isUndecided } from './decided.js';

const file = Buffer.from('%PDF-1.7 of which nothing can be read');

it('refuses to conclude from a file that took too much, by a name of its own', () => {
  expect(() => decided(undecidedReport(file, 'FileIsTooMuch'))).toThrow(
    expect.objectContaining({ code: 'FileIsNotYetJudged' }),
  );
});

it('lets a verdict stand that was reached, a bad one too', () => {
  const report = verifyPdf(file, { trust: [], at: new Date('2026-01-06') });
  expect(report.verdict).toBe('indeterminate');
  expect(decided(report)).toBe(report);
  expect(isUndecided(report)).toBe(false);
});
