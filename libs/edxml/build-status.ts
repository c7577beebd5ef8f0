import { DomainError } from '#kernel';
import { checkStatus } from './check/check-status.js';
import type { EdxmlStatus } from './model.js';
import { writeMessage } from './wire/message.js';
import { statusHeader } from './wire/status.js';

/**
 * XML of a status message, ready to be signed. The same model gives the same bytes.
 * @throws DomainError `StatusIsIncomplete` with `problems: Problem[]`
 */
export function buildStatus(status: EdxmlStatus): string {
  const problems = checkStatus(status);
  if (problems.length > 0) throw new DomainError('StatusIsIncomplete', { problems });
  const { messageId, inReplyTo } = status;
  return writeMessage({ messageId, inReplyTo, header: statusHeader.write(status) });
}
