/** In lower case, without diacritics. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

/** Whether a name holds what was typed, without regard to case and diacritics. */
export const fitsWords = (name: string, words: string): boolean =>
  folded(name).includes(folded(words.trim()));
