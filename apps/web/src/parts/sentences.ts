/** Words of the server that begin a line here: `quý I` → `Quý I`. */
export const begun = (words: string): string =>
  words.replace(/^./u, (letter) => letter.toLocaleUpperCase('vi'));
