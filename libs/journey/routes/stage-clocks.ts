import { currentStage, type RouteProgress } from '../route.js';

/** What time will tell about the stage that holds the document. */
export interface StageClock {
  readonly type: 'clock.stageReminder' | 'clock.stageOverdue' | 'clock.stageEscalation';
  readonly stage: string;
  readonly at: string;
}

/** Clocks that run: of the current stage only, and only those that have not told yet. */
export function stageClocks(progress: RouteProgress): readonly StageClock[] {
  const stage = currentStage(progress)?.key;
  const times = stage === undefined ? undefined : progress.times?.[stage];
  if (stage === undefined || !times) return [];
  const { remind, due, escalate, overdue } = times;
  return [
    ...(remind ? [{ type: 'clock.stageReminder', stage, at: remind } as const] : []),
    ...(overdue ? [] : [{ type: 'clock.stageOverdue', stage, at: due } as const]),
    ...(escalate ? [{ type: 'clock.stageEscalation', stage, at: escalate } as const] : []),
  ];
}

export const isSameClock =
  (one: Pick<StageClock, 'type' | 'stage'>) =>
  (other: StageClock): boolean =>
    one.type === other.type && one.stage === other.stage;

/** A clock that has told is told once. */
export function afterClock(
  progress: RouteProgress,
  { type, stage }: Pick<StageClock, 'type' | 'stage'>,
): RouteProgress {
  const times = progress.times?.[stage];
  if (!times) return progress;
  const { remind, escalate, ...rest } = times;
  const left = {
    ...rest,
    ...(remind && type !== 'clock.stageReminder' ? { remind } : {}),
    ...(escalate && type !== 'clock.stageEscalation' ? { escalate } : {}),
    ...(type === 'clock.stageOverdue' ? { overdue: true as const } : {}),
  };
  return { ...progress, times: { ...progress.times, [stage]: left } };
}
