import { fail, type Result } from '#kernel';
import { checkStatus } from './check/check-status.js';
import { judge } from './check/judge.js';
import type { EdxmlStatus } from './model.js';
import { problem, type Problem } from './problems.js';
import { inReplyToOf } from './wire/envelope.js';
import { openFrame } from './wire/frame.js';
import { statusHeader } from './wire/status.js';

/** Reads a status message and checks it completely. Who sent it: see `openStatus`. */
export function parseStatus(bytes: Uint8Array): Result<EdxmlStatus, Problem[]> {
  const frame = openFrame(bytes);
  if (!frame.ok) return frame;
  const { messageId, envelope, header, isStatus, problems } = frame.value;
  if (!isStatus) return fail([problem('MessageIsNotAStatus')]);
  const inReplyTo = inReplyToOf(envelope);
  const status: EdxmlStatus = {
    messageId,
    ...(inReplyTo !== undefined && { inReplyTo }),
    ...statusHeader.read(header),
  };
  return judge(status, problems, checkStatus(status));
}
