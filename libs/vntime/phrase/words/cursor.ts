import { isSyllable } from './spelling.js';
import type { Token } from './tokens.js';

/** Sequences of syllables by their first, the longest first: `words('năm trước', 'năm sau')`. */
export type Words = ReadonlyMap<string, readonly (readonly string[])[]>;

export function words(...phrases: readonly string[]): Words {
  const key = phrases.join();
  const made = known.get(key) ?? byFirstSyllable(phrases);
  known.set(key, made);
  return made;
}

/** Every list of the grammar is made once. */
const known = new Map<string, Words>();

function byFirstSyllable(phrases: readonly string[]): Words {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const sequence = phrase.split(' ');
    const strange = sequence.find((one) => !isSyllable(one));
    if (strange !== undefined) throw new RangeError(`Not among the syllables: ${strange}`);
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
