import { fail, ok, type Result } from '#kernel';
import { problem, type Problem } from '../problems.js';
import { only, readerOf, type Reader } from '../shape/reader.js';
import { edxmlNamespace, type XmlElement } from '../xml/element.js';
import { parseXml } from '../xml/parse.js';
import { messageIdOf } from './envelope.js';

/** The parts of a message, none of them there twice; all share one list of problems. */
export interface Frame {
  readonly messageId: string;
  readonly envelope: XmlElement;
  readonly header: Reader;
  readonly trace: Reader;
  readonly manifest: Reader;
  readonly attachments: Reader;
  readonly isStatus: boolean;
  readonly problems: Problem[];
}

export function openFrame(bytes: Uint8Array): Result<Frame, Problem[]> {
  const parsed = parseXml(bytes);
  if (!parsed.ok) return fail([problem(parsed.error)]);
  const { root } = parsed.value;
  const message = readerOf(root);
  const envelope = only(message, 'edXMLEnvelope');
  const headers = only(envelope, 'edXMLHeader');
  const header = named(only(headers, 'MessageHeader'), 'MessageHeader');
  if (!isEdxml(root) || !envelope.element || !header.element)
    return fail([problem('MessageIsNotEdxml')]);
  return ok({
    messageId: messageIdOf(envelope.element, bytes),
    envelope: envelope.element,
    header,
    trace: named(only(headers, 'TraceHeaderList'), 'TraceHeaderList'),
    manifest: named(only(only(envelope, 'edXMLBody'), 'edXMLManifest'), 'edXMLManifest'),
    attachments: only(message, 'AttachmentEncoded'),
    isStatus: only(header, 'StatusCode').element !== undefined,
    problems: message.problems,
  });
}

const isEdxml = (root: XmlElement): boolean =>
  root.name === 'edXML' && root.namespace === edxmlNamespace;

/** Paths are told from the part on, as people know them. */
const named = (reader: Reader, path: string): Reader => ({ ...reader, path });
