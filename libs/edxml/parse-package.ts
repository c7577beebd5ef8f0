import { fail, type Result } from '#kernel';
import { checkPackage } from './check/check-package.js';
import { judge } from './check/judge.js';
import type { EdxmlPackage } from './model.js';
import { problem, type Problem } from './problems.js';
import { openFrame } from './wire/frame.js';
import { messageHeader, traceHeaderList } from './wire/header.js';
import { readAttachments } from './wire/read-attachments.js';

/**
 * Reads a document package and checks it completely; every problem is named, not only the first.
 * Nothing is said about who sent it: see `openPackage`.
 */
export function parsePackage(bytes: Uint8Array): Result<EdxmlPackage, Problem[]> {
  const frame = openFrame(bytes);
  if (!frame.ok) return frame;
  const { messageId, header, trace, isStatus, problems } = frame.value;
  if (isStatus) return fail([problem('MessageIsAStatus')]);
  const message: EdxmlPackage = {
    messageId,
    ...messageHeader.read(header),
    ...traceHeaderList.read(trace),
    attachments: readAttachments(frame.value),
  };
  return judge(message, problems, checkPackage(message));
}
