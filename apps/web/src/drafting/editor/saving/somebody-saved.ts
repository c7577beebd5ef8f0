import type { Refusal } from '../../../server/refusal.js';
import type { WorkingCopy } from '../content.js';

/** Another hand saved since this text was read: both texts stand, a person must choose. */
export class SomebodySaved extends Error {
  constructor(
    readonly theirs: WorkingCopy,
    readonly refusal: Refusal,
  ) {
    super(refusal.message);
  }
}
