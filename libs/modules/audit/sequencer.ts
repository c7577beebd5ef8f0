import type { BodyId } from '#kernel';
import { crashpoint, statement, UnitOfWork, type Transaction } from '#platform';
import { append, frontierNodes, type Frontier } from '#tlog';
import { Injectable, Logger } from '@nestjs/common';
import { nodeReader } from './store/nodes.js';
import {
  forgetPending,
  holdLog,
  insertEntries,
  insertNodes,
  logSize,
  nextPending,
  type PendingEvent,
} from './store/sequence.sql.js';

const bodiesWithPending = statement<{ body_id: BodyId }>(
  'audit.bodies_with_pending',
  'SELECT body_id FROM audit.bodies_with_pending()',
);

export type SequencedListener = (bodyId: BodyId, events: readonly PendingEvent[]) => void;

const batchSize = 1000;
const pauseMs = 250;

/**
 * Gives committed events their gap-free log indexes and integrates them into the body's Merkle
 * tree, behind the transactions that wrote them, so that those take no lock of the whole log.
 */
@Injectable()
export class Sequencer {
  private readonly log = new Logger('Sequencer');
  private readonly listeners: SequencedListener[] = [];
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  onSequenced(listener: SequencedListener): void {
    this.listeners.push(listener);
  }

  start(): void {
    this.stopped = false;
    this.running ??= this.keepRunning();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
    this.running = undefined;
  }

  /** Sequences everything that is committed now; returns how many events got an index. */
  async sequenceAll(): Promise<number> {
    let sequenced = 0;
    for (const { body_id } of await this.unitOfWork.acrossBodies(bodiesWithPending)) {
      sequenced += await this.sequenceBody(body_id);
    }
    return sequenced;
  }

  async sequenceBody(bodyId: BodyId): Promise<number> {
    let total = 0;
    for (;;) {
      const events = await this.unitOfWork.inBody(bodyId, sequenceBatch);
      crashpoint('trail.sequenced');
      if (events.length > 0) this.listeners.forEach((listener) => listener(bodyId, events));
      total += events.length;
      if (events.length < batchSize) return total;
    }
  }

  private async keepRunning(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.sequenceAll();
      } catch (error) {
        this.log.error(`The trail could not be sequenced: ${String(error)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

async function sequenceBatch(tx: Transaction): Promise<readonly PendingEvent[]> {
  await tx.all(holdLog);
  const events = await tx.all(nextPending, [batchSize]);
  if (events.length === 0) return events;
  const frontier = await readFrontier(tx);
  const { nodes } = append(
    frontier,
    events.map(({ leafHash }) => leafHash),
  );
  const ids = events.map(({ id }) => id);
  await tx.run(insertEntries, [frontier.size, ids]);
  await tx.run(insertNodes, [
    nodes.map(({ level }) => level),
    nodes.map(({ index }) => index),
    nodes.map(({ hash }) => hash),
  ]);
  await tx.all(forgetPending, [ids]);
  crashpoint('trail.indexed');
  return events;
}

async function readFrontier(tx: Transaction): Promise<Frontier> {
  const row = await tx.one(logSize);
  const size = Number(row?.size ?? 0);
  return { size, roots: await nodeReader(tx)(frontierNodes(size)) };
}
