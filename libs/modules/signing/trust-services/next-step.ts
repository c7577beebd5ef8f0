import { isAtLeast, type SignatureLevel } from './levels.js';

export type RevisionKind = 'validationData' | 'documentTimestamp';

/** How far an issued file has come. */
export interface Standing {
  readonly level: SignatureLevel;
  readonly wanted: SignatureLevel;
  /** What its newest revision brought, if anything came behind the seal. */
  readonly newest?: RevisionKind | undefined;
  /** When the newest document timestamp wants another behind it. */
  readonly renewAt?: Date | undefined;
}

export type NextStep =
  | { readonly add: RevisionKind; readonly reaches: SignatureLevel }
  | { readonly add: null; readonly dueAt: Date | null };

/**
 * One rung after the other: a proof of time, then validation data, then a document timestamp over
 * it, and so on before that one's certificate or algorithm ends (ETSI EN 319 142-1 §6).
 */
export const nextStep = ({ level, wanted, newest, renewAt }: Standing, now: Date): NextStep => {
  if (!isAtLeast(level, wanted)) return rungs[level];
  if (level !== 'B-LTA' || renewAt === undefined) return { add: null, dueAt: null };
  // validation data of a renewal that was not finished
  if (newest === 'validationData') return { add: 'documentTimestamp', reaches: 'B-LTA' };
  return now < renewAt
    ? { add: null, dueAt: renewAt }
    : { add: 'validationData', reaches: 'B-LTA' };
};

const rungs: Readonly<Record<SignatureLevel, NextStep>> = {
  'B-B': { add: 'documentTimestamp', reaches: 'B-T' },
  'B-T': { add: 'validationData', reaches: 'B-LT' },
  'B-LT': { add: 'documentTimestamp', reaches: 'B-LTA' },
  'B-LTA': { add: null, dueAt: null },
};

const usualMarginMs = 90 * 86_400_000;

/** Ninety days before a timestamp stops proving anything, sooner where it was given for less. */
export const renewalOf = (stampedAt: Date, provesUntil: Date): Date => {
  const lasts = provesUntil.getTime() - stampedAt.getTime();
  return new Date(provesUntil.getTime() - Math.min(usualMarginMs, lasts / 3));
};

const mostPatienceMs = 86_400_000;

/** A minute after the first failure, then twice as long each time, a day at most. */
export const retryAt = (failures: number, now: Date): Date =>
  new Date(now.getTime() + Math.min(60_000 * 2 ** Math.min(failures, 11), mostPatienceMs));
