import { petitionChannels, type petitionsContract, type ReplyOf } from '#contracts';
import {
  Engine,
  graphOf,
  stepsOf,
  toldSteps,
  toldWaiting,
  waitingWorkOf,
  wayThrough,
} from '#engine';
import { vietnamDay, type Clock } from '#kernel';
import {
  abilitiesOf,
  can,
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
import { channelNames } from '../channel-names.js';
import type { PetitionContext, PetitionEvent } from '../domain/petition.js';
import { petitionAsItIs, type Petition, type PetitionId } from '../petition-desk.js';
import { PETITION_SETTINGS, topicOf, type PetitionSettings } from '../petition-settings.js';
import { petitionWords } from '../petition-words.js';
import { petitionActs } from '../possible-acts.js';
import { notesOf } from '../store/notes.sql.js';
import { petitionerOf } from '../store/petitions.sql.js';
import { assignableTo } from './assignable-to.js';
import { countPetitions } from './count-petitions.js';
import { listPetitions, type PetitionFilter } from './list-petitions.js';
import { toldPetition } from './told-petition.js';

type View = ReplyOf<typeof petitionsContract.read>;
type Graph = ReplyOf<typeof petitionsContract.graph>;
type Answers = ReplyOf<typeof petitionsContract.standing>['acts'];

/** What is shown of petitions: each as far as the reader may see it. */
@Injectable()
export class ReadPetitions {
  constructor(
    private readonly engine: Engine,
    @Inject(PETITION_SETTINGS) private readonly settings: PetitionSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(tx: Transaction, actor: Actor, filter: PetitionFilter) {
    return listPetitions(tx, actor, filter, this.settings, this.clock.now());
  }

  statistics(tx: Transaction, actor: Actor, year: number) {
    return countPetitions(tx, actor, year, this.clock.now());
  }

  /** What the form of a new petition offers. */
  settingsInWords(): ReplyOf<typeof petitionsContract.settings> {
    return {
      channels: petitionChannels.map((key) => ({ key, name: channelNames[key] })),
      topics: this.settings.topics.map(({ key, name, workingDays, basis }) => ({
        ...{ key, name, workingDays, basis },
      })),
    };
  }

  async view(tx: Transaction, actor: Actor, petitionId: PetitionId): Promise<View> {
    const { petition, registered, facts } = await this.readable(tx, actor, petitionId);
    const { context, state } = petition;
    const directory = await directoryOf(tx);
    const steps = await stepsOf(tx, petitionId);
    const notes = await tx.all(notesOf, [petitionId]);
    const mayIdentify = can(abilitiesOf(actor), 'identify', 'Petition', facts);
    const topic = topicOf(this.settings, registered.topic);
    const answered = steps.findLast(({ event }) => event === 'petition.answer');
    const acts = petitionActs.possible(actor, petition, facts);
    return {
      ...toldPetition(
        { ...registered, state, ...columnsOf(context) },
        this.settings,
        directory,
        this.clock.now(),
      ),
      content: registered.content,
      receivedByName: directory.person(registered.receivedBy),
      petitioner: mayIdentify ? ((await tx.one(petitionerOf, [petitionId])) ?? null) : null,
      petitionerIsKept: !registered.anonymous && !mayIdentify,
      round: context.round,
      answer:
        (context.answeredAt && notes.find((one) => one.revision === answered?.revision)?.text) ??
        null,
      apologyId: context.apologyId,
      basis: topic.basis,
      workingDays: topic.workingDays,
      waitingFor: await waitingFor(tx, petitionId, directory),
      acts,
      assignableTo: acts.includes('assignment')
        ? await assignableTo(tx, actor, facts, vietnamDay(this.clock.now()), directory)
        : [],
      history: toldSteps(steps, petitionWords, directory.person, notes),
    };
  }

  /** Why the reader may not do this or that. */
  async whyNot(tx: Transaction, actor: Actor, petitionId: PetitionId): Promise<Answers> {
    const { petition, facts } = await this.readable(tx, actor, petitionId);
    const waiting = await waitingFor(tx, petitionId, await directoryOf(tx));
    return petitionActs.answered(actor, petition, facts, waiting);
  }

  async graph(tx: Transaction, actor: Actor, petitionId: PetitionId): Promise<Graph> {
    const { petition } = await this.readable(tx, actor, petitionId);
    const { logic, version } = petition.machine;
    const picture = graphOf(logic, petitionWords);
    return wayThrough(picture, { state: petition.state, version }, await stepsOf(tx, petitionId));
  }

  /** What the abilities are asked about a petition, as it is stored. */
  async facts(tx: Transaction, petitionId: PetitionId): Promise<Facts<'Petition'>> {
    const petition = await this.engine.load<PetitionContext, PetitionEvent>(tx, petitionId);
    return (await petitionAsItIs(tx, petition)).facts;
  }

  private async readable(tx: Transaction, actor: Actor, petitionId: PetitionId) {
    const petition: Petition = await this.engine.load<PetitionContext, PetitionEvent>(
      tx,
      petitionId,
    );
    const { registered, facts } = await petitionAsItIs(tx, petition);
    demand(actor, 'read', 'Petition', facts);
    return { petition, registered, facts };
  }
}

const waitingFor = async (tx: Transaction, petitionId: PetitionId, directory: Directory) =>
  toldWaiting(await waitingWorkOf(tx, petitionId), petitionWords, (work) =>
    whoIsWaitedFor(work as WaitedFor, directory),
  );

const columnsOf = ({ unitId, handler, times, answeredAt, late, pausedAt }: PetitionContext) => ({
  ...{ unitId, handler, late, answeredAt },
  dueAt: pausedAt === null ? times.dueAt : null,
});
