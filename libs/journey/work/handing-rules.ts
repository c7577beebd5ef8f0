import type { Handing, MachineState, Refusal } from '#engine';
import type { JourneyContext } from '../journey-context.js';

/** Who may not come to a document's work, and what of it nobody may hand on. */
export function handingRefusal(
  { context }: MachineState<JourneyContext>,
  { item, act, to }: Handing,
): Refusal | null {
  if (act !== 'delegate' && act !== 'claim' && signersOwn.includes(item.kind)) {
    return { code: 'SignersApprovalIsNotHanded' };
  }
  if (item.kind === 'revise' || to === null || !context.version?.drafters.includes(to)) return null;
  return { code: act === 'claim' ? 'DrafterCannotReviewOwnDraft' : 'WorkIsNotHandedToADrafter' };
}

/** The final approver is the signer himself (NĐ 30/2020 Đ11). */
const signersOwn: readonly string[] = ['approval', 'sign'];
