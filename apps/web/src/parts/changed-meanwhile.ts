import type { ProblemCode } from '#contracts';
import { isRefusal, type Refusal } from '../server/refusal.js';

/** The act was meant for a content that is no longer the current one. */
export const changedMeanwhile = (error: unknown): error is Refusal => isRefusal(error, ...codes);

const codes: readonly ProblemCode[] = [
  'ApprovalBindsToContent',
  'LeaderFileHasChanged',
  'LedgerEntryHasChanged',
  'ReturnHasChanged',
  'RoundIsCurrent',
  'VersionIsCurrent',
  'WorkingCopyHasChanged',
];
