import type { deskContract, ReplyOf } from '#contracts';
import { postOf, type Actor } from '#modules/organisation';
import type { Transaction } from '#platform';
import type { Directory } from '../queries/document/directory.js';
import type { ReadSetup } from '../queries/setup/read-setup.js';
import { lateDocuments } from './late-documents.js';

export type Watched = ReplyOf<typeof deskContract.desk>['watch'][number];

export interface Watch {
  readonly title: string;
  readonly items: readonly Watched[];
}

/** What a post keeps an eye on besides its own work; null when there is nothing. */
export async function watchOf(
  tx: Transaction,
  actor: Actor,
  setup: ReadSetup,
  directory: Directory,
  now: Date,
): Promise<Watch | null> {
  const watch = postOf(actor, 'administrator')
    ? { title: 'Cần thiết lập', items: await notSetUp(tx, setup) }
    : postOf(actor, 'auditor', 'director')
      ? {
          title: 'Văn bản quá hạn trong cơ quan',
          items: await lateDocuments(tx, actor, directory, now),
        }
      : { title: '', items: [] };
  return watch.items.length === 0 ? null : watch;
}

const notSetUp = async (tx: Transaction, setup: ReadSetup): Promise<Watched[]> =>
  (await setup.gaps(tx)).gaps.map(({ code, text, weight }) => ({
    ...{ key: code, text },
    line: weight === 'blocking' ? 'Phải làm trước' : 'Nên làm',
    ...{ subject: null, subjectId: null, since: null, dueAt: null },
  }));
