/** A word of a printed line with the character columns it takes. */
export interface Word {
  readonly text: string;
  readonly from: number;
  /** After its last character. */
  readonly to: number;
  /** Spaces before it. */
  readonly gap: number;
}

export function wordsOf(printed: string): Word[] {
  const words: Word[] = [];
  for (const match of printed.matchAll(/\S+/g)) {
    const last = words.at(-1);
    words.push({
      text: match[0],
      from: match.index,
      to: match.index + match[0].length,
      gap: match.index - (last?.to ?? 0),
    });
  }
  return words;
}

/** Words that one space parts belong together; wider gaps begin another piece. */
export function piecesOf(printed: string): Word[] {
  const pieces: Word[] = [];
  for (const word of wordsOf(printed)) {
    const last = pieces.at(-1);
    if (last !== undefined && word.gap < 2)
      pieces[pieces.length - 1] = { ...last, text: `${last.text} ${word.text}`, to: word.to };
    else pieces.push(word);
  }
  return pieces;
}
