/** Time limits of sessions and of sign-in attempts; seconds. */
export interface SessionLimits {
  readonly idleSeconds: number;
  readonly absoluteSeconds: number;
  readonly attemptsPerAccount: number;
  readonly attemptsPerAddress: number;
  readonly attemptSpanSeconds: number;
}

/** OWASP ASVS 5.0 level 2 (V7.3, V6.3.1). */
export const usualLimits: SessionLimits = {
  idleSeconds: 30 * 60,
  absoluteSeconds: 12 * 3600,
  attemptsPerAccount: 5,
  attemptsPerAddress: 50,
  attemptSpanSeconds: 15 * 60,
};

export const SESSION_LIMITS = Symbol('SessionLimits');
