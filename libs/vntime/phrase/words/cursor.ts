import type { Token } from './tokens.js';

/** A sequence of syllables, ready to be compared: `words('năm trước', 'năm sau')`. */
export type Words = readonly (readonly string[])[];
export const words = (...phrases: readonly string[]): Words =>
  phrases.map((one) => one.split(' ')).sort((a, b) => b.length - a.length);

/** Where a reading stands. Productions move it on success and put it back on failure. */
export class Cursor {
  at = 0;
  /** The furthest token that was ever read: what stands behind it was not understood. */
  furthest = 0;

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  advance(count = 1): void {
    this.at += count;
    if (this.at > this.furthest) this.furthest = this.at;
  }

  /** Reads one of these sequences, the longest first; undefined when none stands here. */
  take(sequences: Words): string | undefined {
    const found = sequences.find((one) => one.every((word, i) => this.isWord(word, i)));
    if (!found) return undefined;
    this.advance(found.length);
    return found.join(' ');
  }

  takeMark(...marks: readonly string[]): string | undefined {
    const text = this.peek()?.text;
    if (text === undefined || !marks.includes(text)) return undefined;
    this.advance();
    return text;
  }

  takeNumber(): Token | undefined {
    const token = this.peek();
    if (token?.number === undefined) return undefined;
    this.advance();
    return token;
  }

  isWord(word: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token !== undefined && (token.syllables.includes(word) || token.text === word);
  }

  isMark(mark: string, ahead = 0): boolean {
    return this.peek(ahead)?.text === mark;
  }

  /** Runs a production; the cursor goes back unless it gives something. */
  attempt<Found>(production: (cursor: Cursor) => Found | undefined): Found | undefined {
    const start = this.at;
    const found = production(this);
    if (found === undefined) this.at = start;
    return found;
  }

  /** The text of tokens `from` up to but without `to`. */
  slice(from: number, to: number): string {
    const [first, last] = [this.tokens[from], this.tokens[to - 1]];
    return first && last && to > from ? this.text.slice(first.at, last.end) : '';
  }
}
