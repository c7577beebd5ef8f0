import type { KeyObject } from 'node:crypto';
import { DomainError, fail, ok, type Result } from '#kernel';
import { hashLength, type Hash } from './hash.js';
import { openNote, parseNote, signNote, type NoteProblem } from './note.js';
import { isCount } from './shape.js';
import type { VerifierKey } from './verifier-key.js';

/** What a log claims: so many entries, with this root (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Name of the log, one word; the signing key has the same name. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
  /** Further lines, opaque to readers; none of them empty. */
  readonly extensions?: readonly string[];
}

export type CheckpointProblem = NoteProblem | 'CheckpointIsMalformed' | 'CheckpointIsOfAnotherLog';

/** Writes and signs a checkpoint; Ed25519 is deterministic, so the same claim is the same note. */
export function signCheckpoint(checkpoint: Checkpoint, privateKey: KeyObject): string {
  const { origin, size, root, extensions = [] } = checkpoint;
  if (!isCount(size) || root.length !== hashLength || extensions.some((line) => !isLine(line)))
    throw new DomainError('CheckpointIsMalformed', { origin, size });
  const lines = [origin, String(size), root.toString('base64'), ...extensions];
  return signNote(lines.map((line) => `${line}\n`).join(''), origin, privateKey);
}

/** The claim of a note whose signature was NOT checked; for finding the key to check it with. */
export function parseCheckpoint(note: string): Result<Checkpoint, CheckpointProblem> {
  const parsed = parseNote(note);
  return parsed ? readBody(parsed.text) : fail('NoteIsMalformed');
}

/** The claim of a note that this key signed for the log of its own name. */
export function verifyCheckpoint(
  note: string,
  key: VerifierKey,
): Result<Checkpoint, CheckpointProblem> {
  const text = openNote(note, key);
  if (!text.ok) return text;
  const checkpoint = readBody(text.value);
  if (checkpoint.ok && checkpoint.value.origin !== key.name)
    return fail('CheckpointIsOfAnotherLog');
  return checkpoint;
}

function readBody(text: string): Result<Checkpoint, CheckpointProblem> {
  const [origin, size, root, ...extensions] = text.slice(0, -1).split('\n');
  const count = /^(0|[1-9][0-9]*)$/.test(size ?? '') ? Number(size) : NaN;
  const hash = Buffer.from(root ?? '', 'base64');
  const fits = isCount(count) && hash.length === hashLength && hash.toString('base64') === root;
  if (!origin || !fits || !extensions.every(isLine)) return fail('CheckpointIsMalformed');
  return ok({ origin, size: count, root: hash, ...(extensions.length > 0 && { extensions }) });
}

const isLine = (text: string): boolean => text !== '' && !text.includes('\n');
