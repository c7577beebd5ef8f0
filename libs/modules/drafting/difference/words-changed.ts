import { diffWordsWithSpace } from 'diff';

/** One stretch of words that stayed, came or went. */
export interface TextPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Texts that differ in more words than this are shown whole, one after the other. */
const mostEdits = 1_000;

/** The words of both texts (NFC) in reading order: what stayed, what went, what came. */
export function wordsChanged(old: string | null, now: string | null): readonly TextPiece[] {
  if (!old || !now) return whole(old, now);
  const parts = diffWordsWithSpace(old, now, { maxEditLength: mostEdits });
  if (!parts) return whole(old, now);
  return readable(
    parts.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  );
}

const whole = (old: string | null, now: string | null): readonly TextPiece[] => [
  ...(old ? [{ kind: 'removed', text: old } as const] : []),
  ...(now ? [{ kind: 'added', text: now } as const] : []),
];

/** Neighbouring changes with only blanks between them become one: first what went, then what came. */
function readable(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const told: TextPiece[] = [];
  let [old, now] = ['', ''];
  const close = (): void => {
    told.push(...whole(old, now));
    [old, now] = ['', ''];
  };
  pieces.forEach(({ kind, text }, index) => {
    const bridges = /^\s+$/.test(text) && (old || now) && index < pieces.length - 1;
    if (kind === 'same' && !bridges) {
      close();
      told.push({ kind, text });
    } else {
      if (kind !== 'added') old += text;
      if (kind !== 'removed') now += text;
    }
  });
  close();
  return told;
}
