/** Named moments of a transition and of what follows it. Whichever a process dies at, nothing is lost and nothing done twice. */
export const crashpoints = [
  'begin.sent',
  'instance.loaded',
  'step.decided',
  'group.loaded',
  'group.decided',
  'commit.sent',
  'commit.answered',
  'clock.due',
  'clock.rung',
  'job.taken',
  'job.done',
  'trail.indexed',
  'trail.sequenced',
] as const;
export type Crashpoint = (typeof crashpoints)[number];

let listener: ((point: Crashpoint) => void) | undefined;

/** Says that this process has come to a named moment; nobody listens but a test. */
export const crashpoint = (point: Crashpoint): void => listener?.(point);

/** For tests: hears every moment of this process, to end it there. */
export const onCrashpoint = (listen: (point: Crashpoint) => void): void => {
  listener = listen;
};
