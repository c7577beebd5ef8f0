import type { Id, Ids, PersonId } from '#kernel';
import type { Transaction } from '#platform';

interface KeyEvent {
  readonly action:
    | 'SigningServiceAdded'
    | 'IdentityConfirmed'
    | 'ConfirmationSettingChanged'
    | 'KeyImported'
    | 'KeyDisabled'
    | 'SignatureSchemeChosen'
    | 'PinWasWrong'
    | 'TrustAnchorAdded'
    | 'TrustAnchorRemoved'
    | 'PictureReplaced'
    | 'AppearanceChanged'
    | 'SignatureLevelSet';
  readonly subject: { readonly type: string; readonly id: Id<string> };
  readonly by: PersonId | null;
  readonly at: Date;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Whatever touches keys and trust is told in the trail, in the same transaction. */
export const recordKeyEvent = (
  tx: Transaction,
  ids: Ids,
  { action, subject, by, at, data = {} }: KeyEvent,
): Promise<void> =>
  tx.record({
    id: ids.next<'TrailEvent'>(),
    bodyId: tx.bodyId,
    at,
    actor: { personId: by, postId: null, authority: null },
    action,
    subject,
    subjectVersion: action === 'PinWasWrong' ? 0 : 1,
    data,
  });
