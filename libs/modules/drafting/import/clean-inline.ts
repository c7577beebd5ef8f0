const mathSigns: readonly (readonly [RegExp, string])[] = [
  [/\\geqslant|\\geq|\\ge(?![a-z])/g, '≥'],
  [/\\leqslant|\\leq|\\le(?![a-z])/g, '≤'],
  [/\\times/g, '×'],
  [/\\%/g, '%'],
  [/\\[,;: ]/g, ' '],
];

const entities: readonly (readonly [RegExp, string])[] = [
  [/&nbsp;/gi, ' '],
  [/&lt;/gi, '<'],
  [/&gt;/gi, '>'],
  [/&quot;/gi, '"'],
  [/&amp;/gi, '&'],
];

/** Removes what converters leave in a line: HTML tags, Markdown marks, TeX signs, odd spaces. Tabs stay. */
export function cleanInline(raw: string): string {
  const plain = raw
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\f\v\u0085]/g, ' ')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?(?:i|b|u|em|strong|sup|sub|span|p|div|center)\b[^<>]*>/gi, '')
    .replace(/^#{1,6}\s+/, '');
  return withoutMarks(withSigns(plain, entities));
}

const withoutMarks = (text: string): string =>
  text
    .replace(/\$([^$]*)\$/g, (whole, inner: string) =>
      /\\|%/.test(inner) ? withSigns(inner, mathSigns).trim() : whole,
    )
    .replace(/\*{2,}/g, '')
    .replace(/\*(?=\S)([^*\t]*\S)\*/g, '$1');

const withSigns = (text: string, signs: readonly (readonly [RegExp, string])[]): string =>
  signs.reduce((result, [sign, printed]) => result.replace(sign, printed), text);
