import type { WorkItem } from '#engine';
import { whoIsWaitedFor, type Actor } from '#modules/organisation';
import type { Transaction } from '#platform';
import type { Journey } from '../../journey-desk.js';
import { handsOf } from '../../work/hands-of.js';
import { kindNameOf, toldStanding } from '../../work/tell-work.js';
import { workReaderOf } from '../../work/work-reader.js';
import type { OpenWork } from '../way/way.js';

type Standing = ReturnType<typeof toldStanding> & { readonly kindName: string };
type ToldOpenWork = OpenWork & Standing;

/** What waits on one document: in whose hands it is, and what it is to who reads. */
export async function openWorkOf(
  tx: Transaction,
  items: readonly WorkItem[],
  actor: Actor,
  journey: Journey,
  at: Date,
): Promise<readonly ToldOpenWork[]> {
  const reader = await workReaderOf(tx, actor, journey, items, at);
  return items.map((item) => ({
    key: item.key,
    kind: item.kind,
    kindName: kindNameOf(journey, item.kind),
    who: whoIsWaitedFor(handsOf(item), reader.directory),
    since: item.openedAt,
    dueAt: item.dueAt,
    ...toldStanding(item, reader),
  }));
}
