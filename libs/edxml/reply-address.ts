import type { Organ, ResponseFor } from './model.js';
import { openFrame } from './wire/frame.js';
import { messageHeader } from './wire/header.js';

export interface ReplyAddress {
  readonly inReplyTo: string;
  readonly to: Organ;
  readonly responseFor: ResponseFor;
}

/**
 * Whom to answer, and about what, even when a package is too incomplete to be accepted; fields
 * that it lacks are ''. Undefined when it is no package at all.
 */
export function replyAddress(bytes: Uint8Array): ReplyAddress | undefined {
  const frame = openFrame(bytes);
  if (!frame.ok || frame.value.isStatus) return undefined;
  const { from, code, promulgationInfo, documentId } = messageHeader.read(frame.value.header);
  return {
    inReplyTo: frame.value.messageId,
    to: from,
    responseFor: {
      organId: from.organId,
      code: `${code.codeNumber}/${code.codeNotation}`,
      promulgationDate: promulgationInfo.promulgationDate,
      documentId,
    },
  };
}
