import type { deskContract, InboxTab, ReplyOf } from '#contracts';
import { MachineRegistry } from '#engine';
import type { Clock } from '#kernel';
import type { Actor } from '#modules/organisation';
import { ReviewFacade } from '#modules/review';
import { CLOCK, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { directoryOf } from '../queries/document/directory.js';
import { eventName } from '../queries/history/event-names.js';
import { beginning, end, readCursor, writeCursor, type Cursor } from './cursor.js';
import { deskItem, type Hands } from './desk-items.js';
import { carriedKinds, ownPlaces, placesOfAbsent, reviewKinds, type Place } from './places.js';
import {
  inboxCounts,
  workAskedFor,
  workAtPlaces,
  workDone,
  type DoneWork,
  type WorkCount,
} from './work-at-places.sql.js';
import { countAt, countedUpTo, type WorkOfPerson } from './work-of-person.js';

type Inbox = ReplyOf<typeof deskContract.inbox>;
type InboxItem = Inbox['items'][number];
type InboxCounters = ReplyOf<typeof deskContract.inboxCounters>;

interface Page {
  readonly tab: InboxTab;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** What waits to be approved and signed, what was asked of others, what was done: page by page. */
@Injectable()
export class ReadInbox {
  constructor(
    private readonly review: ReviewFacade,
    private readonly machines: MachineRegistry,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async page(tx: Transaction, actor: Actor, { tab, after, limit }: Page): Promise<Inbox> {
    const from = after === undefined ? beginningOf(tab) : readCursor(after);
    const found = await this.read(tx, actor, tab, from, limit + 1);
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    const directory = await directoryOf(tx);
    const hands = { ...{ tx, actor, directory }, review: this.review, machines: this.machines };
    const items: InboxItem[] = [];
    for (const row of rows) items.push(await this.told(row, hands));
    return { items, next: last && found.length > limit ? writeCursor(placeIn(last)) : null };
  }

  async counters(tx: Transaction, actor: Actor): Promise<InboxCounters> {
    const now = this.clock.now();
    const count = (places: readonly Place[], kinds: readonly string[]) =>
      countAt(tx, actor, places, kinds, now);
    const own = ownPlaces(actor);
    const review = await count(own, reviewKinds);
    const sign = await count(own, ['sign']);
    const standIn = await count(placesOfAbsent(actor), carriedKinds);
    const since = new Date(now.getTime() - thirtyDays);
    const beside = await tx.one(inboxCounts, [actor.personId, countedUpTo, since]);
    return {
      ...{ review: waiting(review), sign: waiting(sign), standIn: waiting(standIn) },
      ...{ asked: beside?.asked ?? 0, done: beside?.done ?? 0 },
      overdue: capped([...review, ...sign, ...standIn].map(({ overdue }) => overdue)),
    };
  }

  private read(
    tx: Transaction,
    actor: Actor,
    tab: InboxTab,
    after: Cursor,
    limit: number,
  ): Promise<(WorkOfPerson | DoneWork)[]> {
    const now = this.clock.now();
    const at = (places: readonly Place[], kinds: readonly string[]) =>
      tx.all(workAtPlaces, [
        ...[JSON.stringify(places), kinds, limit, actor.personId],
        ...[...after, now],
      ]);
    switch (tab) {
      case 'review':
        return at(ownPlaces(actor), reviewKinds);
      case 'sign':
        return at(ownPlaces(actor), ['sign']);
      case 'standIn':
        return at(placesOfAbsent(actor), carriedKinds);
      case 'asked':
        return tx.all(workAskedFor, [actor.personId, limit, ...after, now]);
      case 'done':
        return tx.all(workDone, [actor.personId, limit, after[0], after[2]]);
    }
  }

  private async told(row: WorkOfPerson | DoneWork, hands: Hands): Promise<InboxItem> {
    const done = 'doneAt' in row ? row : null;
    return {
      ...(await deskItem(row, hands)),
      approval: done ? null : approvalOf(row),
      signature: done ? null : signatureOf(row),
      outcome: done && eventName(this.machines, done.subject, done.outcome),
      doneAt: done && done.doneAt.toISOString(),
    };
  }
}

const thirtyDays = 30 * 86_400_000;

const capped = (some: readonly number[]): number =>
  Math.min(
    some.reduce((all, one) => all + one, 0),
    countedUpTo,
  );
const waiting = (counts: readonly WorkCount[]): number => capped(counts.map((one) => one.waiting));

const beginningOf = (tab: InboxTab): Cursor => (tab === 'done' ? end : beginning);

function placeIn(row: WorkOfPerson | DoneWork): Cursor {
  if ('doneAt' in row) return [row.doneAt.toISOString(), 'infinity', row.subjectId, ''];
  return [row.dueAt?.toISOString() ?? 'infinity', row.since.toISOString(), row.subjectId, row.key];
}

/** An opinion approves nothing; everything else of a review names the content it was given for. */
function approvalOf({ kind, key, round, contentHash, pdf }: WorkOfPerson): InboxItem['approval'] {
  const approves = kind !== 'opinion' && reviewKinds.some((one) => one === kind);
  if (!approves || !contentHash || !pdf) return null;
  return { task: key.replace(`r${round}:`, ''), round, contentHash, pdf };
}

function signatureOf({ kind, round, contentHash, pdf }: WorkOfPerson): InboxItem['signature'] {
  return kind === 'sign' && contentHash && pdf ? { round, contentHash, pdf } : null;
}
