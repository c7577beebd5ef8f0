import { DomainError } from '#kernel';

/** After so many wrong PINs in a row a key pauses for a while; each further one prolongs it. */
export const pinLimits = { wrong: 5, pauseMs: 15 * 60_000 } as const;

/** `failures`: attempts since the last right one, newest first. */
export function refusePausedKey(
  failures: readonly { readonly at: Date; readonly isOpen?: boolean }[],
  at: Date,
): void {
  const [newest] = failures;
  if (!newest || failures.length < pinLimits.wrong) return;
  const retryAfterMs = newest.at.getTime() + pinLimits.pauseMs - at.getTime();
  if (retryAfterMs <= 0) return;
  throw new DomainError('KeyIsPausedAfterWrongPins', {
    wrong: failures.length,
    retryAfterSeconds: Math.ceil(retryAfterMs / 1000),
    mayPass: failures.some(({ isOpen }) => isOpen),
  });
}

export const attemptsLeft = (failures: number): number => Math.max(0, pinLimits.wrong - failures);
