import type { Transaction } from '#platform';
import {
  advanceCheckpoint,
  consistencyProof,
  frontierNodes,
  parseCheckpoint,
  rootOf,
  type Checkpoint,
} from '#tlog';
import { logKey, originOf } from './log-key.js';
import { insertCheckpoint, lastCheckpoint } from './store/checkpoints.sql.js';
import { nodeReader } from './store/nodes.js';
import { holdLog, logSize } from './store/sequence.sql.js';

/**
 * Signs the state of the body's log, only after the last signed state is proven to be a prefix of it.
 * @returns the signed note (C2SP tlog-checkpoint)
 */
export async function checkpointLog(tx: Transaction, secret: string, at: Date): Promise<string> {
  await tx.all(holdLog);
  const read = nodeReader(tx);
  const size = Number((await tx.one(logSize))?.size ?? 0);
  const root = rootOf({ size, roots: await read(frontierNodes(size)) });
  const last = await readLast(tx);
  const next: Checkpoint = { origin: originOf(tx.bodyId), size, root };
  const proof = last ? await consistencyProof(read, last.size, size) : [];
  const note = advanceCheckpoint(last, next, proof, logKey(secret, tx.bodyId));
  await tx.run(insertCheckpoint, [size, root, note, at]);
  return note;
}

async function readLast(tx: Transaction): Promise<Checkpoint | undefined> {
  const row = await tx.one(lastCheckpoint);
  if (!row) return undefined;
  const parsed = parseCheckpoint(row.note);
  if (!parsed.ok) throw new Error(`A stored checkpoint cannot be read: ${parsed.error}.`);
  return parsed.value;
}
