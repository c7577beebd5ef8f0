import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { DomainError, fail, ok, type Result } from '#kernel';
import {
  isKeyName,
  keyIdLength,
  keyIdOf,
  requireEd25519,
  type VerifierKey,
} from './verifier-key.js';

/** Why a signed note is not accepted. */
export type NoteProblem =
  | 'NoteIsMalformed'
  | 'NoteHasNoSignatureOfThisKey'
  | 'NoteSignatureIsWrong';

interface NoteSignature {
  readonly name: string;
  readonly keyId: Buffer;
  readonly signature: Buffer;
}

/** Signs a text as a C2SP signed note with an Ed25519 key. */
export function signNote(text: string, name: string, privateKey: KeyObject): string {
  requireEd25519(privateKey);
  if (!isNoteText(text)) throw new DomainError('NoteTextIsNotAllowed');
  if (!isKeyName(name)) throw new DomainError('KeyNameIsNotAllowed', { name });
  const keyId = keyIdOf({ name, publicKey: createPublicKey(privateKey) });
  const signature = sign(null, Buffer.from(text), privateKey);
  return `${text}\n— ${name} ${Buffer.concat([keyId, signature]).toString('base64')}\n`;
}

/** The text of a note, once a signature of exactly this key is found in it and right. */
export function openNote(note: string, key: VerifierKey): Result<string, NoteProblem> {
  const parsed = parseNote(note);
  if (!parsed) return fail('NoteIsMalformed');
  const keyId = keyIdOf(key);
  const ours = parsed.signatures.filter((s) => s.name === key.name && s.keyId.equals(keyId));
  if (ours.length === 0) return fail('NoteHasNoSignatureOfThisKey');
  const text = Buffer.from(parsed.text);
  return ours.every(({ signature }) => verify(null, text, key.publicKey, signature))
    ? ok(parsed.text)
    : fail('NoteSignatureIsWrong');
}

/** Takes a note apart at its last blank line; undefined when malformed. Nothing is verified yet. */
export function parseNote(
  note: string,
): { text: string; signatures: readonly NoteSignature[] } | undefined {
  const boundary = note.lastIndexOf('\n\n');
  if (boundary < 0 || !note.endsWith('\n')) return undefined;
  const text = note.slice(0, boundary + 1);
  const signatures = note
    .slice(boundary + 2, -1)
    .split('\n')
    .map(parseSignature);
  return isNoteText(text) && signatures.every((signature) => signature !== undefined)
    ? { text, signatures }
    : undefined;
}

function parseSignature(line: string): NoteSignature | undefined {
  const [, name, encoded] = /^— (\S+) ([A-Za-z0-9+/]+=*)$/u.exec(line) ?? [];
  if (!name || !encoded || !isKeyName(name)) return undefined;
  const blob = Buffer.from(encoded, 'base64');
  if (blob.toString('base64') !== encoded || blob.length <= keyIdLength) return undefined;
  return { name, keyId: blob.subarray(0, keyIdLength), signature: blob.subarray(keyIdLength) };
}

/** Lines of well-formed Unicode without control characters, the last one ended. */
const isNoteText = (text: string): boolean =>
  text.endsWith('\n') && !/[\u0000-\u0009\u000b-\u001f]|\p{Surrogate}/u.test(text);
