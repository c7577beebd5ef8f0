import { documentTypes } from './document-types.js';
import { layoutInForce } from './layout-in-force.js';
import { nd30of2020 } from './nd30-2020.js';

describe('layout rules', () => {
  it('choose nothing outside the range that the law allows', () => {
    const { margins, sizes, rules, lineSpacing, firstLineIndent, paragraphGap } = nd30of2020;
    const chosen: [number, readonly [number, number]][] = [
      ...[...Object.values(margins), firstLineIndent].map(
        ({ mm, allowed }) => [mm, allowed] as const,
      ),
      ...[...Object.values(sizes), paragraphGap].map(({ pt, allowed }) => [pt, allowed] as const),
      ...Object.values(rules).map(({ share, allowed }) => [share, allowed] as const),
      [lineSpacing.lines, lineSpacing.allowed],
    ].map(([value, allowed]) => [value, allowed] as [number, readonly [number, number]]);
    expect(chosen.filter(([value, [least, most]]) => value < least || value > most)).toEqual([]);
  });

  it('are in force from their day on', () => {
    expect(layoutInForce('2020-03-05')).toBe(nd30of2020);
    expect(layoutInForce('2026-11-21')).toBe(nd30of2020);
    expect(layoutInForce('2020-03-04')).toBeUndefined();
  });

  it('know 27 abbreviations of types, and a công văn without one', () => {
    const abbreviations = Object.values(documentTypes).flatMap(
      ({ abbreviation }) => abbreviation ?? [],
    );
    expect(new Set(abbreviations).size).toBe(27);
    expect(documentTypes.CTr.name).toBe('Chương trình');
    expect(documentTypes.CV.abbreviation).toBeNull();
  });
});
