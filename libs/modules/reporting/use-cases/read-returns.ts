import type { ReplyOf, ReturnContent, returnsContract } from '#contracts';
import {
  Engine,
  graphOf,
  stepsOf,
  toldSteps,
  toldWaiting,
  waitingWorkOf,
  wayThrough,
} from '#engine';
import { DomainError, vietnamDay, type Clock } from '#kernel';
import {
  demand,
  directoryOf,
  whoIsWaitedFor,
  type Actor,
  type Directory,
  type Facts,
  type WaitedFor,
} from '#modules/organisation';
import { CLOCK, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { ReturnContext, ReturnEvent } from '../domain/unit-return.js';
import { returnWords } from '../return-words.js';
import type { ReturnId } from '../returns/accepted-returns.js';
import { checksOf } from '../returns/checks.js';
import { differenceOf } from '../returns/difference.js';
import { findingsOf } from '../returns/findings.js';
import { isEnding } from '../returns/is-ending.js';
import { placesOf } from '../returns/places.js';
import { possibleActs } from '../returns/possible-acts.js';
import { whyNotTheHead } from '../returns/who-judges.js';
import { registeredReturn, returnFacts, type Return } from '../returns/return-desk.js';
import { returnSheet } from '../returns/sheet/write-return-sheet.js';
import { commentsOf, type FigureComment } from '../store/comments.sql.js';
import { periodById } from '../store/periods.sql.js';
import { notesOf, versionsOf, type ReturnVersion } from '../store/returns.sql.js';
import { fillersIn, readCopy } from './fill-return.js';
import { listReturns, toldReturn, type ReturnFilter } from './list-returns.js';

type View = ReplyOf<typeof returnsContract.read>;

/** What is shown of units' returns: each as far as the reader may see it. */
@Injectable()
export class ReadReturns {
  constructor(
    private readonly engine: Engine,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(tx: Transaction, actor: Actor, filter: ReturnFilter) {
    return listReturns(tx, actor, filter);
  }

  async view(tx: Transaction, actor: Actor, returnId: ReturnId): Promise<View> {
    const { one, registered } = await this.readable(tx, actor, returnId);
    const period = await tx.one(periodById, [registered.periodId]);
    if (!period) throw new DomainError('NothingIsFound');
    const directory = await directoryOf(tx);
    const { person } = directory;
    const copy = await readCopy(tx, returnId);
    const versions = await tx.all(versionsOf, [returnId]);
    const { context } = one;
    const now = this.clock.now();
    const ends = await isEnding(tx, registered.unitId, vietnamDay(now));
    const standing = { ...registered, state: one.state, late: context.late };
    return {
      ...toldReturn({ ...standing, ...datesOf(period) }, directory),
      round: context.round,
      windowFrom: period.windowFrom,
      windowTo: period.windowTo,
      centreDue: period.centreDue,
      exceptionUntil: context.until,
      revision: copy.revision,
      savedBy: copy.savedBy && person(copy.savedBy),
      savedAt: copy.savedAt.toISOString(),
      content: copy.content,
      findings: findingsOf(copy.content, await checksOf(tx, period.id)),
      fillers: (await fillersIn(tx, returnId)).map(person),
      versions: versions.map((version) => toldVersion(version, context, directory)),
      changes: changesIn(versions, copy.content, one.state),
      comments: toldComments(await tx.all(commentsOf, [returnId]), copy.content, directory),
      waitingFor: toldWaiting(await waitingWorkOf(tx, returnId), returnWords, (work) =>
        whoIsWaitedFor(work as WaitedFor, directory),
      ),
      whyNotTheHead: whyNotTheHead(one.state, context),
      acts: possibleActs(actor, one, ends, now),
      history: toldSteps(
        await stepsOf(tx, returnId),
        returnWords,
        person,
        await tx.all(notesOf, [returnId]),
      ),
    };
  }

  async graph(tx: Transaction, actor: Actor, returnId: ReturnId) {
    const { one } = await this.readable(tx, actor, returnId);
    const { logic, version } = one.machine;
    const picture = graphOf(logic, returnWords);
    return wayThrough(picture, { state: one.state, version }, await stepsOf(tx, returnId));
  }

  /** What the abilities are asked about a return, as it is stored. */
  async facts(tx: Transaction, returnId: ReturnId): Promise<Facts<'UnitReturn'>> {
    return returnFacts(await this.engine.load<ReturnContext, ReturnEvent>(tx, returnId));
  }

  /** Its targets and tasks as a spreadsheet, to be filled in elsewhere. */
  async sheet(tx: Transaction, actor: Actor, returnId: ReturnId): Promise<Buffer> {
    await this.readable(tx, actor, returnId);
    return returnSheet((await readCopy(tx, returnId)).content);
  }

  private async readable(tx: Transaction, actor: Actor, returnId: ReturnId) {
    const registered = await registeredReturn(tx, returnId);
    const one: Return = await this.engine.load<ReturnContext, ReturnEvent>(tx, returnId);
    demand(actor, 'read', 'UnitReturn', returnFacts(one));
    return { one, registered };
  }
}

const datesOf = ({ title, unitDue, lockAt }: { title: string; unitDue: string; lockAt: Date }) => ({
  ...{ periodTitle: title, unitDue, lockAt },
});

const toldVersion = (
  { id, no, hash, filledBy, approvedBy, approvedAt }: ReturnVersion,
  { accepted }: ReturnContext,
  { person }: Directory,
): View['versions'][number] => ({
  ...{ id, no, hash },
  filledBy: filledBy.map(person),
  approvedBy: person(approvedBy),
  approvedAt: approvedAt.toISOString(),
  accepted: accepted?.versionId === id,
});

/** While it is worked on: since the newest version; afterwards: what that one changed. */
function changesIn(
  versions: readonly ReturnVersion[],
  now: ReturnContent,
  state: string,
): View['changes'] {
  const texts = versions.map(({ canonical }) => JSON.parse(canonical.toString('utf8')));
  const isBeingWritten = state === 'open' || state === 'submitted';
  const [before, after] = (isBeingWritten ? [...texts, now] : texts).slice(-2) as ReturnContent[];
  return before && after ? differenceOf(before, after) : [];
}

function toldComments(
  comments: readonly FigureComment[],
  content: ReturnContent,
  { person }: Directory,
): View['comments'] {
  const names = placesOf(content);
  return comments.map(({ id, parentId, place, text, round, ...one }) => ({
    ...{ id, parentId, place, text, round },
    placeName: names.get(place) ?? place,
    by: person(one.writtenBy),
    at: one.writtenAt.toISOString(),
    resolvedBy: one.resolvedBy && person(one.resolvedBy),
    resolvedAt: one.resolvedAt?.toISOString() ?? null,
  }));
}
