import { roman } from '#kernel';
import type { Document, Element } from '@xmldom/xmldom';
import { attribute, childrenOf, firstOf } from './xml.js';

interface Level {
  readonly format: string;
  /** `%1.%2.`; each number stands for the count of that level. */
  readonly text: string;
  readonly start: number;
}

interface NumberedList {
  /** Lists of one definition count on from one another, unless one starts anew. */
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
}

export interface Numbering {
  /** The label that Word would print before the next paragraph of a list. */
  next(listId: string, depth: number): string;
}

/** Counts the lists of a document as Word does (ECMA-376 Part 1, 17.9). */
export function numberingOf(numberingXml: Document | null): Numbering {
  const lists = listsOf(numberingXml);
  const counts = new Map<string, number[]>();
  return {
    next(listId, depth) {
      const list = lists.get(listId);
      const level = list?.levels.get(depth);
      if (!list || !level) return '';
      const count = counts.get(list.counter) ?? [];
      const startOf = (at: number): number => list.levels.get(at)?.start ?? 1;
      const upTo = Array.from({ length: depth + 1 }, (_, at) =>
        at < depth ? (count[at] ?? startOf(at)) : (count[at] ?? startOf(at) - 1) + 1,
      );
      counts.set(list.counter, upTo);
      return labelOf(level, upTo, list.levels);
    },
  };
}

function listsOf(numberingXml: Document | null): ReadonlyMap<string, NumberedList> {
  const root = numberingXml?.documentElement;
  if (!root) return new Map();
  const definitions = new Map(
    childrenOf(root, 'abstractNum').map((one) => [attribute(one, 'abstractNumId'), one]),
  );
  return new Map(
    childrenOf(root, 'num').map((list) => {
      const id = attribute(list, 'numId');
      const definitionId = attribute(firstOf(list, 'abstractNumId'), 'val');
      const definition = definitions.get(definitionId);
      const startsAnew = childrenOf(list, 'lvlOverride').length > 0;
      return [
        id,
        {
          counter: startsAnew ? `list ${id}` : `definition ${definitionId}`,
          levels: new Map(
            (definition ? childrenOf(definition, 'lvl') : []).map((level) => [
              Number(attribute(level, 'ilvl')),
              levelOf(level),
            ]),
          ),
        },
      ];
    }),
  );
}

const levelOf = (level: Element): Level => ({
  format: attribute(firstOf(level, 'numFmt'), 'val'),
  text: attribute(firstOf(level, 'lvlText'), 'val'),
  start: Number(attribute(firstOf(level, 'start'), 'val') || 1),
});

function labelOf(level: Level, counts: readonly number[], levels: NumberedList['levels']): string {
  if (level.format === 'bullet') return '-';
  const label = level.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return printed(counts[at] ?? 1, levels.get(at)?.format ?? 'decimal');
  });
  return /[\p{L}\d]$/u.test(label) ? `${label}.` : label;
}

function printed(count: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperLetter':
      return letter(count).toUpperCase();
    case 'lowerLetter':
      return letter(count);
    case 'none':
      return '';
    default:
      return String(count);
  }
}

/** Word counts a … z, then aa, bb. */
const letter = (count: number): string =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
