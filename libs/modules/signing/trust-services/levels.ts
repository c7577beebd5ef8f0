import type { PersonId } from '#kernel';

/** Levels of PAdES baseline signatures (ETSI EN 319 142-1 §6.1), the lowest first. */
export const signatureLevels = ['B-B', 'B-T', 'B-LT', 'B-LTA'] as const;
export type SignatureLevel = (typeof signatureLevels)[number];

export const isAtLeast = (level: SignatureLevel, least: SignatureLevel): boolean =>
  signatureLevels.indexOf(level) >= signatureLevels.indexOf(least);

/** How far a body's signatures are taken, and who stamps them. */
export interface LevelSetting {
  readonly level: SignatureLevel;
  /** Timestamp authorities in the order in which they are asked. */
  readonly timestampUrls: readonly string[];
}

export interface NewLevelSetting {
  /** Left out: B-LTA where there is an authority, else B-B. */
  readonly level?: SignatureLevel;
  readonly timestampUrls: readonly string[];
  readonly by: PersonId;
  readonly at: Date;
}

/** A body that said nothing signs at the level that needs no service. */
export const usualSetting: LevelSetting = { level: 'B-B', timestampUrls: [] };
