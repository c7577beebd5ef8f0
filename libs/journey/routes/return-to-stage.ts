import { currentStage, type Route, type RouteProgress } from '../route.js';

/** Stages before the one that holds the document; all of them once everything is decided. */
export function stagesBehind(progress: RouteProgress): Route['stages'] {
  const { stages } = progress.route;
  const current = currentStage(progress);
  return current ? stages.slice(0, stages.indexOf(current)) : stages;
}

/** Votes from that stage on are void; opinions asked for beside the route go with their stage. */
export function returnToStage(progress: RouteProgress, key: string): RouteProgress {
  const from = progress.route.stages.findIndex((stage) => stage.key === key);
  const stages = progress.route.stages.map((stage, n) =>
    n < from ? stage : { ...stage, tasks: stage.tasks.filter(({ askedBy }) => !askedBy) },
  );
  const kept = stages.slice(0, from);
  const { times, ...rest } = progress;
  return {
    ...rest,
    route: { ...progress.route, stages },
    votes: progress.votes.filter(({ task }) =>
      kept.some(({ tasks }) => tasks.some((one) => one.key === task)),
    ),
    ...(times
      ? {
          times: pick(
            times,
            kept.map((stage) => stage.key),
          ),
        }
      : {}),
  };
}

const pick = <Value>(record: Readonly<Record<string, Value>>, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));
