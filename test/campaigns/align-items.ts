type Pair<Item> = readonly [expected: Item | undefined, actual: Item | undefined];

/**
 * Pairs two lists in order so that like stands beside like (edit distance over word overlap);
 * what has no partner stands alone.
 */
export function alignItems<Item>(
  expected: readonly Item[],
  actual: readonly Item[],
  words: (item: Item) => string,
): Pair<Item>[] {
  const likeness = expected.map((one) => actual.map((other) => overlap(words(one), words(other))));
  const best = Array.from({ length: expected.length + 1 }, () =>
    new Array<number>(actual.length + 1).fill(0),
  );
  for (let i = expected.length - 1; i >= 0; i--)
    for (let j = actual.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(
        best[i + 1]![j]!,
        best[i]![j + 1]!,
        best[i + 1]![j + 1]! + gain(likeness[i]![j]!),
      );
  const pairs: Pair<Item>[] = [];
  let [i, j] = [0, 0];
  while (i < expected.length || j < actual.length) {
    const both = i < expected.length && j < actual.length;
    if (
      both &&
      gain(likeness[i]![j]!) > 0 &&
      best[i]![j] === best[i + 1]![j + 1]! + gain(likeness[i]![j]!)
    )
      pairs.push([expected[i++], actual[j++]]);
    else if (j >= actual.length || (both && best[i]![j] === best[i + 1]![j]))
      pairs.push([expected[i++], undefined]);
    else pairs.push([undefined, actual[j++]]);
  }
  return pairs;
}

/** Items that share less than a third of their words are strangers. */
const gain = (likeness: number): number => (likeness < 0.34 ? 0 : likeness);

function overlap(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(left.size, right.size);
}
