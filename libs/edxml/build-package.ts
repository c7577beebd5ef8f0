import { DomainError } from '#kernel';
import { checkPackage } from './check/check-package.js';
import type { EdxmlPackage } from './model.js';
import { messageHeader, traceHeaderList } from './wire/header.js';
import { writeMessage } from './wire/message.js';
import { writeAttachments, writeManifest } from './wire/write-attachments.js';

/**
 * XML of a package, ready to be signed. The same model gives the same bytes.
 * @throws DomainError `PackageIsIncomplete` with `problems: Problem[]`
 */
export function buildPackage(message: EdxmlPackage): string {
  const problems = checkPackage(message);
  if (problems.length > 0) throw new DomainError('PackageIsIncomplete', { problems });
  return writeMessage({
    messageId: message.messageId,
    header: messageHeader.write(message),
    trace: traceHeaderList.write(message),
    body: writeManifest(message.attachments),
    attachments: writeAttachments(message.attachments),
  });
}
