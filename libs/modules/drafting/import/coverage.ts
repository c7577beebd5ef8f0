import type { ImportResult, Unplaced } from './import-result.js';
import { isNotBlank, splitLines } from './lines.js';
import { numbersOf } from './spans.js';

type Placed = Omit<ImportResult, 'unplaced'>;

/** Every non-blank line that no item and no field was read from. */
export function unplacedLines(text: string, result: Placed): Unplaced[] {
  const placed = placedLines(result);
  return splitLines(text).flatMap((raw, index) =>
    isNotBlank(raw) && !placed.has(index + 1)
      ? [
          {
            line: index + 1,
            text: raw.normalize('NFC').trim(),
            reason: 'không thuộc phần nào nhận ra được',
          },
        ]
      : [],
  );
}

/** Numbers of all lines an item or field was read from. */
export function placedLines(result: Placed): Set<number> {
  const items = [
    ...result.legalBases,
    ...result.opening,
    ...result.sections,
    ...result.sections.flatMap(({ paragraphs }) => paragraphs),
    ...result.annexes,
    ...result.annexes.flatMap(({ groups }) => groups),
    ...result.annexes.flatMap(({ rows }) => rows),
    ...result.bodyTargets,
    ...result.reporting,
  ];
  return new Set([
    ...items.flatMap(({ lines }) => numbersOf(lines)),
    ...Object.values(result.fieldLines).flatMap(numbersOf),
  ]);
}
