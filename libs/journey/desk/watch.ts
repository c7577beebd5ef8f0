import type { deskContract, ReplyOf } from '#contracts';
import { postOf, type Actor } from '#modules/organisation';
import type { Transaction } from '#platform';
import type { Directory } from '../queries/directory.js';
import { lateDocuments } from './late-documents.js';
import { notSetUp, readSetUp, type SetUpHands } from './not-set-up.js';

export type Watched = ReplyOf<typeof deskContract.desk>['watch'][number];

export interface Watch {
  readonly title: string;
  readonly items: readonly Watched[];
}

/** What a post keeps an eye on besides its own work; null when there is nothing. */
export async function watchOf(
  tx: Transaction,
  actor: Actor,
  hands: SetUpHands,
  directory: Directory,
  now: Date,
): Promise<Watch | null> {
  const watch = postOf(actor, 'administrator')
    ? { title: 'Cần thiết lập', items: notSetUp(await readSetUp(tx, hands, now)) }
    : postOf(actor, 'auditor', 'director')
      ? {
          title: 'Văn bản quá hạn trong cơ quan',
          items: await lateDocuments(tx, actor, directory, now),
        }
      : { title: '', items: [] };
  return watch.items.length === 0 ? null : watch;
}
