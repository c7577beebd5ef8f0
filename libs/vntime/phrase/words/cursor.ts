import { isSyllable } from './spelling.js';
import { isBare, type Token } from './tokens.js';

/** Sequences of syllables by their first, the longest first: `words('năm trước', 'năm sau')`. */
export type Words = ReadonlyMap<string, readonly (readonly string[])[]>;

export function words(...phrases: readonly string[]): Words {
  const [only = '', another] = phrases;
  const key = another === undefined ? only : phrases.join();
  const made = known.get(key) ?? ofSyllables(phrases);
  known.set(key, made);
  return made;
}

/** Sequences of any words, for `takeText`. */
export const texts = (...phrases: readonly string[]): Words => byFirstWord(phrases);

/** Every list of the grammar is made once. */
const known = new Map<string, Words>();

function ofSyllables(phrases: readonly string[]): Words {
  const strange = phrases.flatMap((one) => one.split(' ')).find((one) => !isSyllable(one));
  if (strange !== undefined) throw new RangeError(`Not among the syllables: ${strange}`);
  return byFirstWord(phrases);
}

function byFirstWord(phrases: readonly string[]): Words {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const sequence = phrase.split(' ');
    const [first = ''] = sequence;
    byFirst.set(first, [...(byFirst.get(first) ?? []), sequence]);
  }
  for (const sequences of byFirst.values()) sequences.sort((a, b) => b.length - a.length);
  return byFirst;
}

/** Where a reading stands. Productions move it on success and put it back on failure. */
export class Cursor {
  at = 0;
  /** The furthest token that was ever read: what stands behind it was not understood. */
  furthest = 0;

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
  ) {}

  /** Typed without any mark; then a word may stand for several. */
  get isBare(): boolean {
    return (this.bare ??= isBare(this.text));
  }
  private bare: boolean | undefined;

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
    const found = this.find(sequences);
    if (!found) return undefined;
    this.advance(found.length);
    return found.join(' ');
  }

  /** The sequence that stands here, unread. */
  find(sequences: Words): readonly string[] | undefined {
    let longest: readonly string[] | undefined;
    for (const syllable of this.peek()?.syllables ?? []) {
      const found = sequences
        .get(syllable)
        ?.find((one) => one.every((word, i) => i === 0 || this.isWord(word, i)));
      if (found && found.length > (longest?.length ?? 0)) longest = found;
    }
    return longest;
  }

  /** Reads one of these as they are spelled; they need not be among the syllables. */
  takeText(sequences: Words): string | undefined {
    const found = this.findText(sequences);
    if (!found) return undefined;
    this.advance(found.length);
    return found.join(' ');
  }

  findText(sequences: Words, ahead = 0): readonly string[] | undefined {
    return sequences
      .get(this.textAt(ahead))
      ?.find((one) => one.every((word, i) => word === this.textAt(ahead + i)));
  }

  /** Its word in small letters, as it is spelled. */
  textAt(ahead: number): string {
    return this.peek(ahead)?.lower ?? '';
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
    return token?.syllables.includes(word) ?? false;
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
