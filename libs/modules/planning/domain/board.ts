import { grouped } from './grouped.js';
import type { Light } from './target/traffic-light.js';

/** What a board counts of a task. */
export interface BoardTask {
  readonly keys: readonly string[];
  readonly state: string;
  readonly late: boolean;
  readonly dueSoon: boolean;
  readonly percent: number;
}

/** What a board counts of a target. */
export interface BoardTarget {
  readonly keys: readonly string[];
  readonly light: Light;
}

export interface BoardFigures {
  readonly targets: number;
  readonly tasks: number;
  readonly byState: Readonly<Record<string, number>>;
  /** Still to be done and past its day. */
  readonly late: number;
  /** Reported done after its day. */
  readonly doneLate: number;
  readonly dueSoon: number;
  /** Of tasks that are not cancelled, one decimal; null when there is none. */
  readonly meanPercent: number | null;
  readonly lights: Readonly<Record<Light, number>>;
}

/** Figures by group; a row of several groups counts in each, and once in the total. */
export function boardGroups(
  tasks: readonly BoardTask[],
  targets: readonly BoardTarget[],
  states: readonly string[],
): { readonly groups: ReadonlyMap<string, BoardFigures>; readonly total: BoardFigures } {
  const tasksOf = byKey(tasks);
  const targetsOf = byKey(targets);
  const keys = new Set([...targetsOf.keys(), ...tasksOf.keys()]);
  return {
    groups: new Map(
      [...keys].map((key) => [
        key,
        figures(tasksOf.get(key) ?? [], targetsOf.get(key) ?? [], states),
      ]),
    ),
    total: figures(tasks, targets, states),
  };
}

function byKey<One extends { readonly keys: readonly string[] }>(
  rows: readonly One[],
): ReadonlyMap<string, readonly One[]> {
  const pairs = rows.flatMap((row) => row.keys.map((key) => ({ key, row })));
  const groups = grouped(pairs, ({ key }) => key);
  return new Map([...groups].map(([key, found]) => [key, found.map(({ row }) => row)]));
}

function figures(
  tasks: readonly BoardTask[],
  targets: readonly BoardTarget[],
  states: readonly string[],
): BoardFigures {
  const counted = tasks.filter(({ state }) => state !== 'cancelled');
  const sum = counted.reduce((so, { percent }) => so + percent, 0);
  const lit = (light: Light) => targets.filter((one) => one.light === light).length;
  return {
    targets: targets.length,
    tasks: tasks.length,
    byState: Object.fromEntries(
      states.map((state) => [state, tasks.filter((one) => one.state === state).length]),
    ),
    late: tasks.filter(({ late, state }) => late && !isDone(state)).length,
    doneLate: tasks.filter(({ late, state }) => late && isDone(state)).length,
    dueSoon: tasks.filter(({ dueSoon }) => dueSoon).length,
    meanPercent: counted.length === 0 ? null : Math.round((sum / counted.length) * 10) / 10,
    lights: { met: lit('met'), near: lit('near'), behind: lit('behind'), none: lit('none') },
  };
}

const isDone = (state: string): boolean => state === 'reportedDone' || state === 'confirmed';
