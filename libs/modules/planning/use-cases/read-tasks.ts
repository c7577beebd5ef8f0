import type { ReplyOf, tasksContract } from '#contracts';
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
import { BlobStore, CLOCK, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { TaskContext, TaskEvent } from '../domain/task/task.js';
import { leftoverOf } from '../leftover/read-leftovers.js';
import { possibleTaskActs } from '../possible-task-acts.js';
import type { TaskId } from '../store/ending.sql.js';
import { cameFrom, rolledTasksOf } from '../store/rollouts.sql.js';
import { dueMovesOf, productsOf, type ProductRow } from '../store/tasks.sql.js';
import { evidenceOf, progressOf, taskNotesOf, type EvidenceRow } from '../store/work.sql.js';
import { taskAsItIs, taskFacts, type Task } from '../task-desk.js';
import { taskWords } from '../task-words.js';
import { toldEvidence } from '../told-evidence.js';
import { toldSchedule } from '../told-schedule.js';
import { toldTask } from '../told-task.js';
import { unitNames } from '../told-units.js';
import { listTasks, type TaskFilter } from './list-tasks.js';

type View = ReplyOf<typeof tasksContract.read>;
type Graph = ReplyOf<typeof tasksContract.graph>;

/** What is shown of tasks. */
@Injectable()
export class ReadTasks {
  constructor(
    private readonly engine: Engine,
    private readonly blobs: BlobStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(tx: Transaction, actor: Actor, filter: TaskFilter) {
    return listTasks(tx, actor, filter, this.clock.now());
  }

  async view(tx: Transaction, actor: Actor, taskId: TaskId): Promise<View> {
    const { task, row } = await this.readable(tx, actor, taskId);
    const directory = await directoryOf(tx);
    const products = await tx.all(productsOf, [taskId]);
    const evidence = await tx.all(evidenceOf, [[taskId, ...products.map(({ id }) => id)]]);
    const progress = await tx.all(progressOf, [taskId]);
    const moves = await tx.all(dueMovesOf, [taskId]);
    const notes = await tx.all(taskNotesOf, [taskId]);
    return {
      ...toldTask(row, await unitNames(tx)),
      schedule: toldSchedule(row.schedule, row),
      budget: row.budget,
      shortcoming: row.shortcoming,
      ownerUnitName: directory.unit(row.ownerUnitId),
      productList: this.toldProducts(products, evidence, directory),
      evidence: evidence
        .filter(({ subjectId }) => subjectId === taskId)
        .map((one) => toldEvidence(one, directory)),
      progress: progress.map(({ at, personId, percent, note }) => ({
        ...{ percent, note, at: at.toISOString() },
        personName: directory.person(personId),
      })),
      moves: moves.map(({ at, personId, extensionId, ...move }) => ({
        ...move,
        at: at.toISOString(),
        extensionId: extensionId as View['moves'][number]['extensionId'],
        personName: personId && directory.person(personId),
      })),
      questions: [...row.asked],
      cameFrom: (await tx.one(cameFrom, [row.planId, row.rowId])) ?? null,
      rolledOut: (await tx.all(rolledTasksOf, [row.planId, row.rowId])).map(
        ({ state, ...one }) => ({
          ...one,
          stateName: taskWords.states[state as keyof typeof taskWords.states],
        }),
      ),
      leftover: await leftoverOf(tx, taskId),
      waitingFor: toldWaiting(await waitingWorkOf(tx, taskId), taskWords, (work) =>
        whoIsWaitedFor(work as WaitedFor, directory),
      ),
      acts: possibleTaskActs(actor, task, row),
      history: toldSteps(await stepsOf(tx, taskId), taskWords, directory.person, notes),
    };
  }

  async graph(tx: Transaction, actor: Actor, taskId: TaskId): Promise<Graph> {
    const { task } = await this.readable(tx, actor, taskId);
    const { machine, state } = task;
    const steps = await stepsOf(tx, taskId);
    return wayThrough(
      graphOf(machine.logic, taskWords),
      { state, version: machine.version },
      steps,
    );
  }

  /** A file of the task or of one of its products. */
  async file(tx: Transaction, actor: Actor, taskId: TaskId, evidenceId: string) {
    await this.readable(tx, actor, taskId);
    const products = await tx.all(productsOf, [taskId]);
    const all = await tx.all(evidenceOf, [[taskId, ...products.map(({ id }) => id)]]);
    const one = all.find(({ id }) => id === evidenceId);
    if (!one?.sha256) throw new DomainError('NothingIsFound');
    return { bytes: await this.blobs.get(one.sha256), fileName: one.name };
  }

  /** What the abilities are asked about a task, as it is stored. */
  async facts(tx: Transaction, taskId: TaskId): Promise<Facts<'PlanTask'>> {
    return taskFacts(await taskAsItIs(tx, taskId, this.clock.now()));
  }

  private async readable(tx: Transaction, actor: Actor, taskId: TaskId) {
    const row = await taskAsItIs(tx, taskId, this.clock.now());
    demand(actor, 'read', 'PlanTask', taskFacts(row));
    const task: Task = await this.engine.load<TaskContext, TaskEvent>(tx, taskId);
    return { task, row };
  }

  private toldProducts(
    products: readonly ProductRow[],
    evidence: readonly EvidenceRow[],
    directory: Directory,
  ): View['productList'] {
    const today = vietnamDay(this.clock.now());
    return products.map(({ id, no, words, dueOn, deliveredOn }) => ({
      ...{ id, no, words, dueOn, deliveredOn },
      late: dueOn !== null && (deliveredOn ?? today) > dueOn,
      evidence: evidence
        .filter(({ subjectId }) => subjectId === id)
        .map((one) => toldEvidence(one, directory)),
    }));
  }
}
