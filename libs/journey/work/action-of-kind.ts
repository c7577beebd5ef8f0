import type { ActionName } from '#contracts';
import type { ReviewKind } from '../route.js';

/** Which ability a review task asks for. */
export const actionOfKind: Readonly<Record<ReviewKind, ActionName>> = {
  opinion: 'giveOpinion',
  contentCheck: 'checkContent',
  formCheck: 'checkForm',
  initial: 'initial',
  approval: 'approve',
};
