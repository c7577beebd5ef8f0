import type { DocumentAct } from '#contracts';
import type { ComponentType } from 'react';
import { lazyPart } from '../../parts/lazy-part.js';
import { ApprovalDialog } from '../../review/approval-dialog.js';
import type { ActProps } from './act-props.js';
import { CancelDialog, RecallDialog, ReturnDialog, VoidDialog } from './acts-with-reason.js';
import { DispatchDialog } from './dispatch-dialog.js';
import { FileDialog, WithdrawDialog } from './plain-acts.js';
import { CorrectDialog, ReplaceDialog } from './successor-dialogs.js';

const SignDialog = lazyPart(async () => (await import('../../signing/sign-dialog.js')).SignDialog);
const RegisterDialog = lazyPart(
  async () => (await import('../../signing/register-dialog.js')).RegisterDialog,
);
const SealDialog = lazyPart(async () => (await import('../../signing/seal-dialog.js')).SealDialog);

/** What opens when an act's button is pressed; editing and submitting have a page of their own. */
export const actDialogs: Readonly<
  Record<Exclude<DocumentAct, 'edit' | 'submission'>, ComponentType<ActProps>>
> = {
  approval: ApprovalDialog,
  return: ReturnDialog,
  withdrawal: WithdrawDialog,
  cancellation: CancelDialog,
  signature: SignDialog,
  registration: RegisterDialog,
  seal: SealDialog,
  voiding: VoidDialog,
  dispatch: DispatchDialog,
  filing: FileDialog,
  recall: RecallDialog,
  replacement: ReplaceDialog,
  correction: CorrectDialog,
};
