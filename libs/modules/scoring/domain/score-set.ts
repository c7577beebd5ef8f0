export type ScoreStage = 'self' | 'first' | 'second';

/** A set of criteria as far as it is scored; the whole of it is the contract's. */
export interface ScoreSet {
  readonly fields: readonly {
    readonly title: string;
    readonly points: string;
    readonly criteria: readonly {
      readonly title: string;
      readonly parts: readonly {
        readonly title: string;
        readonly points: string;
        readonly evidence: string;
        /** Code of a unit. */
        readonly lead?: string | undefined;
      }[];
    }[];
  }[];
}
