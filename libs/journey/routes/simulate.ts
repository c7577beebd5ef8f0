import type { PersonId } from '#kernel';
import {
  decides,
  votesNeeded,
  type Addressee,
  type ReviewStage,
  type ReviewTask,
  type Route,
} from '../route.js';
import { addressRoute, type ActiveRoute, type Addressees } from './address-route.js';
import { entranceOf, holds, type RouteFacts } from './conditions.js';

/** A document that has walked its route: what it is, who took part, how long each task took. */
export interface PastDocument {
  readonly facts: RouteFacts;
  readonly who: Omit<Addressees, 'today' | 'whoInWords'>;
  readonly walked: Route;
  /** Working hours from the opening of its stage, by task; none for a task nobody did. */
  readonly hours: ReadonlyMap<string, number>;
}

export type Verdict = 'faster' | 'slower' | 'same' | 'unknown' | 'impossible';

export interface Simulated<Past extends PastDocument> {
  readonly document: Past;
  readonly verdict: Verdict;
  readonly wasHours: number | null;
  readonly wouldHours: number | null;
  readonly was: readonly AskedTask[];
  readonly would: readonly AskedTask[];
  /** Why nobody could have been asked: the code of the refusal. */
  readonly refusal: unknown;
}

export interface AskedTask {
  readonly stage: ReviewStage;
  readonly task: ReviewTask;
  readonly hours: number | null;
}

/** What a route would have made of past documents it is for. Pure; who is who is today's. */
export function simulate<Past extends PastDocument>(
  route: ActiveRoute,
  past: readonly Past[],
  body: Pick<Addressees, 'today' | 'whoInWords'>,
): readonly Simulated<Past>[] {
  const usual = usualHours(past);
  return past
    .filter(({ facts }) => holds(entranceOf(route.definition), facts))
    .map((document) => {
      const was = asked(document.walked, ({ key }) => document.hours.get(key) ?? null);
      const wasHours = hoursOfRoute(document.walked, was);
      try {
        const next = addressRoute(route, document.facts, { ...document.who, ...body });
        const would = asked(next, (task) => likelyHours(task, document, usual));
        const wouldHours = hoursOfRoute(next, would);
        const verdict = compare(wasHours, wouldHours);
        return { document, verdict, wasHours, wouldHours, was, would, refusal: null };
      } catch (refusal) {
        const nothing = { wouldHours: null, would: [] };
        return { document, verdict: 'impossible', wasHours, was, ...nothing, refusal };
      }
    });
}

/** Middle hours of a kind of task, of everybody and of one addressee. */
interface Usual {
  of(task: ReviewTask): number | null;
}

function usualHours(past: readonly PastDocument[]): Usual {
  const seen = past.flatMap(({ walked, hours }) =>
    walked.stages.flatMap(({ tasks }) =>
      tasks.flatMap((task) => {
        const took = hours.get(task.key);
        return took === undefined ? [] : [{ task, took }];
      }),
    ),
  );
  return {
    of: (wanted) => {
      const alike = seen.filter(({ task }) => task.kind === wanted.kind);
      const same = alike.filter(({ task }) => isSame(task.assignee, wanted.assignee));
      return median((same.length > 0 ? same : alike).map(({ took }) => took));
    },
  };
}

/** What the same task took in this very document, else what it usually takes. */
function likelyHours(
  task: ReviewTask,
  { walked, hours }: PastDocument,
  usual: Usual,
): number | null {
  const same = walked.stages
    .flatMap(({ tasks }) => tasks)
    .find(({ kind, assignee }) => kind === task.kind && isSame(assignee, task.assignee));
  return (same && hours.get(same.key)) ?? usual.of(task);
}

const asked = (
  { stages }: Route,
  hoursOf: (task: ReviewTask) => number | null,
): readonly AskedTask[] =>
  stages.flatMap((stage) => stage.tasks.map((task) => ({ stage, task, hours: hoursOf(task) })));

/** Stage after stage; one that asks only whom the stage before asked takes no time of its own. */
function hoursOfRoute({ stages }: Route, tasks: readonly AskedTask[]): number | null {
  const deciding = stages.filter((stage) => stage.tasks.some(decides));
  const each = deciding.map((stage, n) =>
    isMerged(stage, deciding[n - 1]) ? 0 : hoursOfStage(stage, tasks),
  );
  return each.includes(null) ? null : each.reduce<number>((sum, hours) => sum + (hours ?? 0), 0);
}

/** Side by side: until the last vote that is needed; one after the other: all of those together. */
function hoursOfStage(stage: ReviewStage, tasks: readonly AskedTask[]): number | null {
  const hours = tasks
    .filter((one) => one.stage === stage && decides(one.task))
    .map((one) => one.hours);
  const known = hours.filter((one) => one !== null).sort((a, b) => a - b);
  const needed = votesNeeded(stage);
  if (known.length < needed) return null;
  const counted = known.slice(0, needed);
  return stage.mode === 'serial'
    ? counted.reduce((sum, one) => sum + one, 0)
    : (counted.at(-1) ?? 0);
}

const isMerged = (stage: ReviewStage, before: ReviewStage | undefined): boolean => {
  const person = onlyPerson(stage);
  return person !== null && before !== undefined && onlyPerson(before) === person;
};

function onlyPerson({ tasks }: ReviewStage): PersonId | null {
  const people = tasks
    .filter(decides)
    .map(({ assignee }) => ('personId' in assignee ? assignee.personId : null));
  const [first] = people;
  return first && people.every((one) => one === first) ? first : null;
}

const isSame = (one: Addressee, other: Addressee): boolean =>
  'personId' in one
    ? 'personId' in other && one.personId === other.personId
    : 'role' in other && one.role === other.role && one.unitId === other.unitId;

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** Under a quarter of an hour is no difference. */
function compare(was: number | null, would: number | null): Verdict {
  if (was === null || would === null) return 'unknown';
  if (Math.abs(would - was) < 0.25) return 'same';
  return would < was ? 'faster' : 'slower';
}
