import type { Refusal } from '../../../server/refusal.js';
import type { WorkingCopy } from '../content.js';

/** Another hand saved since this text was read: both texts stand, a person must choose. */
export class SavedElsewhere extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/** The same of a document, with what stands now. */
export class SomebodySaved extends SavedElsewhere {
  constructor(
    readonly theirs: WorkingCopy,
    refusal: Refusal,
  ) {
    super(refusal);
  }
}
