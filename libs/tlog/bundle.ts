import { DomainError } from '#kernel';
import { parseCheckpoint } from './checkpoint.js';
import { leafHash } from './hash.js';
import type { ReadNodes } from './node-reader.js';
import { inclusionProof } from './proofs.js';
import { encodeVerifierKey, type VerifierKey } from './verifier-key.js';

export const bundleFormat = 'trinhky-log/1';

/** First line of an export. */
export interface BundleHeader {
  readonly type: 'header';
  readonly format: typeof bundleFormat;
  readonly origin: string;
  readonly size: number;
  /** ISO 8601 with offset; told, not proven. */
  readonly exportedAt: string;
}

/** One line per event; hashes in lower-case hexadecimal. */
export interface BundleEvent {
  readonly type: 'event';
  readonly index: number;
  /** The stored canonical bytes of the event as text. */
  readonly canonical: string;
  readonly leafHash: string;
  readonly proof: readonly string[];
}

/** Last line: the signed checkpoint and the key to check it with, in C2SP form. */
export interface BundleCheckpoint {
  readonly type: 'checkpoint';
  readonly note: string;
  readonly publicKey: string;
}

export type BundleLine = BundleHeader | BundleEvent | BundleCheckpoint;

/**
 * Lines of a complete export (`nhat-ky.jsonl`), without line ends: header, every event of the
 * checkpoint's log with its inclusion proof, checkpoint.
 * @param source.entries canonical bytes of the events in log order, exactly as many as the checkpoint says
 * @throws DomainError `CheckpointIsMalformed`, `ExportDoesNotFitItsCheckpoint`
 */
export async function* bundleLines(source: {
  readonly exportedAt: string;
  readonly note: string;
  readonly key: VerifierKey;
  readonly entries: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  readonly read: ReadNodes;
}): AsyncGenerator<string> {
  const checkpoint = parseCheckpoint(source.note);
  if (!checkpoint.ok) throw new DomainError('CheckpointIsMalformed');
  const { origin, size } = checkpoint.value;
  const { exportedAt, note, read } = source;

  yield line({ type: 'header', format: bundleFormat, origin, size, exportedAt });
  let index = 0;
  for await (const bytes of source.entries) {
    if (index >= size) throw new DomainError('ExportDoesNotFitItsCheckpoint', { size, index });
    yield line({
      type: 'event',
      index,
      canonical: utf8.decode(bytes),
      leafHash: leafHash(bytes).toString('hex'),
      proof: (await inclusionProof(read, index, size)).map((hash) => hash.toString('hex')),
    });
    index += 1;
  }
  if (index < size) throw new DomainError('ExportDoesNotFitItsCheckpoint', { size, index });
  yield line({ type: 'checkpoint', note, publicKey: encodeVerifierKey(source.key) });
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const line = (value: BundleLine): string => JSON.stringify(value);
