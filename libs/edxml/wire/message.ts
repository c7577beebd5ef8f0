import { branch, edxmlNamespace, type XmlElement } from '../xml/element.js';
import { declaringPrefix, writeXml } from '../xml/write.js';
import { envelopeAttributes } from './envelope.js';

interface MessageParts {
  readonly messageId: string;
  readonly inReplyTo?: string;
  readonly header: readonly XmlElement[];
  readonly trace?: readonly XmlElement[];
  readonly body?: XmlElement;
  readonly attachments?: string;
}

/** The frame of every message: envelope (header, body), then the attachments. */
export function writeMessage(parts: MessageParts): string {
  const header = branch('edXMLHeader', [
    branch('MessageHeader', parts.header),
    ...(parts.trace ? [branch('TraceHeaderList', parts.trace)] : []),
  ]);
  const envelope = branch(
    'edXMLEnvelope',
    [header, parts.body ?? branch('edXMLBody', [])],
    envelopeAttributes(parts.messageId, parts.inReplyTo),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<edXML xmlns="${edxmlNamespace}">`,
    writeXml(declaringPrefix(envelope), 'edXML'),
    parts.attachments ?? '',
    '</edXML>',
  ].join('');
}
