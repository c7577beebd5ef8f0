import { parseDocumentId } from '../document-id.js';
import type { EdxmlStatus } from '../model.js';
import { problem, type Problem } from '../problems.js';
import { checkMessageId, checkOrgan, checkTexts, missing } from './rules.js';

/** Completeness of a status message; a refusal (`02`) without a reason is none. */
export function checkStatus(status: EdxmlStatus): Problem[] {
  const { responseFor, statusCode, description, timestamp } = status;
  const path = 'MessageHeader/ResponseFor';
  return [
    ...checkMessageId(status.messageId),
    ...checkTexts(status),
    ...checkOrgan(status.from, 'MessageHeader/From'),
    ...missing(responseFor.organId, `${path}/OrganId`),
    ...missing(responseFor.code, `${path}/Code`),
    ...missing(responseFor.promulgationDate, `${path}/PromulgationDate`),
    ...missing(responseFor.documentId, `${path}/DocumentId`),
    ...(responseFor.documentId && !parseDocumentId(responseFor.documentId)
      ? [problem('DocumentIdIsMalformed', `${path}/DocumentId`, responseFor.documentId)]
      : []),
    ...missing(timestamp, 'MessageHeader/Timestamp'),
    ...(statusCode === '02' && !description?.trim()
      ? [problem('ReasonIsMissing', 'MessageHeader/Description')]
      : []),
  ];
}
