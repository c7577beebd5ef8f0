import { ok, type Result } from '#kernel';
import type { EdxmlPackage, EdxmlStatus } from './model.js';
import { parsePackage } from './parse-package.js';
import { parseStatus } from './parse-status.js';
import type { Problem } from './problems.js';
import type { Trust } from './signature/trust.js';
import { verifyEnvelope } from './signature/verify-envelope.js';

/** A message that was verified and then read from exactly the bytes that were verified. */
export interface Opened<Message> {
  readonly message: Message;
  /** PEM of the certificate that signed; whether it belongs to `message.from` is for the caller. */
  readonly certificate: string;
}

/** Verifies a package, then reads it: what a receiving body does first. */
export const openPackage = (
  bytes: Uint8Array,
  trust: Trust,
): Result<Opened<EdxmlPackage>, Problem[]> => open(bytes, trust, parsePackage);

/** Verifies a status message, then reads it. */
export const openStatus = (
  bytes: Uint8Array,
  trust: Trust,
): Result<Opened<EdxmlStatus>, Problem[]> => open(bytes, trust, parseStatus);

function open<Message>(
  bytes: Uint8Array,
  trust: Trust,
  parse: (signed: Uint8Array) => Result<Message, Problem[]>,
): Result<Opened<Message>, Problem[]> {
  const verified = verifyEnvelope(bytes, trust);
  if (!verified.ok) return verified;
  const message = parse(verified.value.signed);
  return message.ok
    ? ok({ message: message.value, certificate: verified.value.certificate })
    : message;
}
