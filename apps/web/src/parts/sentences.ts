/** Words of the server that begin a line here: `quý I` → `Quý I`. */
export const begun = (words: string): string =>
  words.replace(/^./u, (letter) => letter.toLocaleUpperCase('vi'));

/** A row of a plan within a sentence: `… kịp thời. (lũy kế)` → `… kịp thời (lũy kế)`. */
export const withinSentence = (words: string): string => words.replace(/\.(?=\s*(?:\(|$))/g, '');
