import type { Content, Entries, TargetLine, TaskLine } from '../return-types.js';

/** Places of a return, as the server names them. */
export const placeOfTarget = (id: string): string => `target:${id}`;
export const placeOfTask = (id: string): string => `task:${id}`;
export const placeOfWords = (part: keyof Content['words']): string => `words:${part}`;

/** What differs from the text it grew out of: rows, and the words when one of them does. */
export function changedPlaces(base: Content, mine: Content): readonly string[] {
  return [
    ...changedRows(base.targets, mine.targets, targetId).map((row) => placeOfTarget(targetId(row))),
    ...changedRows(base.tasks, mine.tasks, taskId).map((row) => placeOfTask(taskId(row))),
    ...partsOf(mine)
      .filter((part) => base.words[part] !== mine.words[part])
      .map(placeOfWords),
  ];
}

/** Only what was changed is sent: a row that is not sent stays as it was. */
export function entriesOf(base: Content, mine: Content): Entries {
  const saysOther = partsOf(mine).some((part) => base.words[part] !== mine.words[part]);
  return {
    targets: changedRows(base.targets, mine.targets, targetId).map(filledTarget),
    tasks: changedRows(base.tasks, mine.tasks, taskId).map(filledTask),
    ...(saysOther && { words: mine.words }),
  };
}

/** Mine where I changed something, theirs everywhere else; which places both changed. */
export function mergeReturns(
  base: Content,
  mine: Content,
  theirs: Content,
): { readonly content: Content; readonly both: readonly string[] } {
  const places = new Set(changedPlaces(base, mine));
  const take = <Row>(their: readonly Row[], own: readonly Row[], placeOf: (row: Row) => string) =>
    their.map((row) =>
      places.has(placeOf(row)) ? (own.find((one) => placeOf(one) === placeOf(row)) ?? row) : row,
    );
  return {
    content: {
      ...theirs,
      targets: take(theirs.targets, mine.targets, (row) => placeOfTarget(row.targetId)),
      tasks: take(theirs.tasks, mine.tasks, (row) => placeOfTask(row.taskId)),
      words: Object.fromEntries(
        partsOf(theirs).map((part) => [
          part,
          (places.has(placeOfWords(part)) ? mine : theirs).words[part],
        ]),
      ) as Content['words'],
    },
    both: changedPlaces(base, theirs).filter((place) => places.has(place)),
  };
}

const targetId = (row: TargetLine): string => row.targetId;
const taskId = (row: TaskLine): string => row.taskId;
const partsOf = ({ words }: Content) => Object.keys(words) as (keyof Content['words'])[];

/** Rows are values: whatever was changed is another object with other words in it. */
function changedRows<Row>(
  base: readonly Row[],
  mine: readonly Row[],
  idOf: (row: Row) => string,
): readonly Row[] {
  const before = new Map(base.map((row) => [idOf(row), row]));
  return mine.filter((row) => {
    const old = before.get(idOf(row));
    return old !== row && JSON.stringify(old) !== JSON.stringify(row);
  });
}

const filledTarget = (
  row: TargetLine,
): Entries extends { targets?: (infer Sent)[] } ? Sent : never => {
  const { targetId: id, value, numerator, denominator, parts, evidence, note } = row;
  return { targetId: id, value, numerator, denominator, parts, evidence, note };
};

const filledTask = (row: TaskLine): Entries extends { tasks?: (infer Sent)[] } ? Sent : never => {
  const { taskId: id, state, percent, results, difficulties, proposals } = row;
  return { taskId: id, state, percent, results, difficulties, proposals };
};
