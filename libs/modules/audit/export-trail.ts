import { DomainError, vietnamTimestamp, type BodyId, type Clock } from '#kernel';
import { CLOCK, UnitOfWork, type Transaction } from '#platform';
import { bundleLines, encodeVerifierKey, parseCheckpoint } from '#tlog';
import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_SECRET } from './audit-secret.js';
import { checkpointLog } from './checkpoint-log.js';
import { verifierKey } from './log-key.js';
import { Sequencer } from './sequencer.js';
import { entriesFrom, lostEvents } from './store/checkpoints.sql.js';
import { nodeReader } from './store/nodes.js';

const pageSize = 500;

/** Writes the whole log of a body out as `nhat-ky.jsonl`: lines that anybody can check offline. */
@Injectable()
export class ExportTrail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sequencer: Sequencer,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(AUDIT_SECRET) private readonly secret: string,
  ) {}

  /** With what an export of this body is checked, in one line (C2SP signed-note). */
  publicKey(bodyId: BodyId): string {
    return encodeVerifierKey(verifierKey(this.secret, bodyId));
  }

  /** Waits until every committed event has its index, signs a checkpoint, then hands on each line. */
  async export(bodyId: BodyId, write: (line: string) => void): Promise<void> {
    await this.sequencer.sequenceBody(bodyId);
    const at = this.clock.now();
    await this.unitOfWork.inBody(bodyId, async (tx) => {
      await refuseLostEvents(tx);
      const note = await checkpointLog(tx, this.secret, at);
      const lines = bundleLines({
        exportedAt: vietnamTimestamp(at),
        note,
        key: verifierKey(this.secret, bodyId),
        entries: entries(tx, sizeOf(note)),
        read: nodeReader(tx),
      });
      for await (const line of lines) write(line);
    });
  }
}

/** An export that lacks an event would prove too little; it is not written at all. */
async function refuseLostEvents(tx: Transaction): Promise<void> {
  const lost = await tx.all(lostEvents);
  if (lost.length > 0)
    throw new DomainError('TrailHasLostEvents', { events: lost.map(({ id }) => id) });
}

function sizeOf(note: string): number {
  const checkpoint = parseCheckpoint(note);
  if (!checkpoint.ok) throw new Error(`The new checkpoint cannot be read: ${checkpoint.error}.`);
  return checkpoint.value.size;
}

async function* entries(tx: Transaction, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < size; from += pageSize) {
    for (const { canonical } of await tx.all(entriesFrom, [from, size, pageSize])) yield canonical;
  }
}
