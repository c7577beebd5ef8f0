import type { extensionsContract, ReplyOf } from '#contracts';
import {
  Engine,
  graphOf,
  stepsOf,
  toldSteps,
  toldWaiting,
  waitingWorkOf,
  wayThrough,
} from '#engine';
import {
  demand,
  directoryOf,
  whoIsWaitedFor,
  type Actor,
  type Directory,
  type Facts,
  type WaitedFor,
} from '#modules/organisation';
import type { Transaction } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ExtensionContext, ExtensionEvent } from '../domain/extension.js';
import {
  extensionFacts,
  requestedAs,
  type Extension,
  type ExtensionId,
} from '../extension-desk.js';
import { extensionWords } from '../extension-words.js';
import { extensionActs } from '../possible-acts.js';
import { notesOf } from '../store/extensions.sql.js';
import { listExtensions, toldExtension, type ExtensionFilter } from './list-extensions.js';

type View = ReplyOf<typeof extensionsContract.read>;
type Graph = ReplyOf<typeof extensionsContract.graph>;
type Answers = ReplyOf<typeof extensionsContract.standing>['acts'];

/** What is shown of requests for more time: each as far as the reader may see it. */
@Injectable()
export class ReadExtensions {
  constructor(private readonly engine: Engine) {}

  list(tx: Transaction, actor: Actor, filter: ExtensionFilter) {
    return listExtensions(tx, actor, filter);
  }

  async view(tx: Transaction, actor: Actor, extensionId: ExtensionId): Promise<View> {
    const extension = await this.readable(tx, actor, extensionId);
    const requested = await requestedAs(tx, extensionId);
    const directory = await directoryOf(tx);
    const { documentId, versionId, rowId, planSubject } = requested;
    const notes = await tx.all(notesOf, [extensionId]);
    const { state, context } = extension;
    const { grantedUntil, timesAsked, askedLate, late, times } = context;
    const facts = { grantedUntil, timesAsked, askedLate, late, dueAt: times.dueAt };
    return {
      ...toldExtension({ ...requested, state, ...facts }, directory),
      reason: requested.reason,
      plan:
        documentId && versionId && rowId
          ? { documentId, versionId, rowId, subject: planSubject ?? '' }
          : null,
      waitingFor: await waitingFor(tx, extensionId, directory),
      acts: extensionActs.possible(actor, extension, extensionFacts(extension)),
      history: toldSteps(await stepsOf(tx, extensionId), extensionWords, directory.person, notes),
    };
  }

  /** Why the reader may not do this or that. */
  async whyNot(tx: Transaction, actor: Actor, extensionId: ExtensionId): Promise<Answers> {
    const extension = await this.readable(tx, actor, extensionId);
    const waiting = await waitingFor(tx, extensionId, await directoryOf(tx));
    return extensionActs.answered(actor, extension, extensionFacts(extension), waiting);
  }

  async graph(tx: Transaction, actor: Actor, extensionId: ExtensionId): Promise<Graph> {
    const { machine, state } = await this.readable(tx, actor, extensionId);
    const picture = graphOf(machine.logic, extensionWords);
    const steps = await stepsOf(tx, extensionId);
    return wayThrough(picture, { state, version: machine.version }, steps);
  }

  /** What the abilities are asked about a request, as it is stored. */
  async facts(tx: Transaction, extensionId: ExtensionId): Promise<Facts<'Extension'>> {
    return extensionFacts(
      await this.engine.load<ExtensionContext, ExtensionEvent>(tx, extensionId),
    );
  }

  private async readable(
    tx: Transaction,
    actor: Actor,
    extensionId: ExtensionId,
  ): Promise<Extension> {
    await requestedAs(tx, extensionId);
    const extension = await this.engine.load<ExtensionContext, ExtensionEvent>(tx, extensionId);
    demand(actor, 'read', 'Extension', extensionFacts(extension));
    return extension;
  }
}

const waitingFor = async (tx: Transaction, extensionId: ExtensionId, directory: Directory) =>
  toldWaiting(await waitingWorkOf(tx, extensionId), extensionWords, (work) =>
    whoIsWaitedFor(work as WaitedFor, directory),
  );
