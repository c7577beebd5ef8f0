/** A page that looks different in two states of a file; a side is missing where the page is. */
export interface PagePair {
  /** Counted from 1. */
  readonly page: number;
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
}

/** PNG pictures of the pages that a change is seen on. */
export interface PagePictures {
  readonly pairs: readonly PagePair[];
  /** Pages that were looked at, of both states. */
  readonly lookedAt: number;
  /** Whether there are more pages, or more that differ, than were taken. */
  readonly isCut: boolean;
}
