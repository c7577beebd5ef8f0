import { createHash } from 'node:crypto';
import type { XmlElement } from '../xml/element.js';

/**
 * QCVN 102:2016 has no name for a message, only for the document in it. The name stands in the
 * attribute `Id` of `edXMLEnvelope`: other readers look at elements and pass over it, and the
 * signature covers it. `InReplyTo` of a status names the envelope that it answers.
 */
export const envelopeAttributes = (messageId: string, inReplyTo?: string) => ({
  Id: `${prefix}${messageId}`,
  ...(inReplyTo !== undefined && { InReplyTo: `${prefix}${inReplyTo}` }),
});

/** The name its sender gave it; for a sender who gives none, the hash of what was sent. */
export const messageIdOf = (envelope: XmlElement | undefined, bytes: Uint8Array): string =>
  unprefixed(envelope?.attributes['Id']) ??
  `sha256-${createHash('sha256').update(bytes).digest('hex')}`;

export const inReplyToOf = (envelope: XmlElement | undefined): string | undefined =>
  unprefixed(envelope?.attributes['InReplyTo']);

/** Fit to be the rest of an XML name. */
export const isMessageId = (text: string): boolean => /^[A-Za-z0-9._-]{1,80}$/.test(text);

/** An XML name may not begin with a digit, a UUID may. */
const prefix = 'msg-';

const unprefixed = (id: string | undefined): string | undefined =>
  id && isMessageId(id) ? id.replace(prefix, '') : undefined;
