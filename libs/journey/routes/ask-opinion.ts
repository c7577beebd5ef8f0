import type { PersonId } from '#kernel';
import { currentStage, type ReviewTask, type RouteProgress } from '../route.js';

interface Question {
  readonly person: PersonId;
  readonly askedBy: PersonId;
  readonly question: string;
}

export const opinionKey = (person: PersonId): string => `asked:${person}`;

/** Asks one person more, in the stage that is open now. */
export function askOpinion(
  progress: RouteProgress,
  { person, askedBy, question }: Question,
): RouteProgress {
  const current = currentStage(progress);
  const task: ReviewTask = {
    key: opinionKey(person),
    kind: 'opinion',
    assignee: { personId: person },
    askedBy,
    ...(question ? { question } : {}),
  };
  const stages = progress.route.stages.map((stage) =>
    stage === current ? { ...stage, tasks: [...stage.tasks, task] } : stage,
  );
  return { ...progress, route: { ...progress.route, stages } };
}
