import { fail, type Result } from '#kernel';
import { unpackFile } from '../attachments/unpack.js';
import { limits } from '../limits.js';
import type { Attachment } from '../model.js';
import { problem, type Problem, type ProblemCode } from '../problems.js';
import { only, repeated, type Reader } from '../shape/reader.js';
import { attachmentFields, fromContentUri, referenceFields } from './attachment-fields.js';
import type { Frame } from './frame.js';

/** Unpacks the attachments of a message and holds them against its manifest. */
export function readAttachments(
  { manifest, attachments, problems }: Frame,
  totalBytes: number = limits.totalBytes,
): Attachment[] {
  const files = repeated(attachments, 'Attachment');
  if (files.length > limits.attachments) {
    problems.push(problem('TooManyAttachments', 'AttachmentEncoded', String(files.length)));
    return [];
  }
  let room = totalBytes;
  const read = files.map((file) => {
    const attachment = readAttachment(file, room);
    room -= attachment.bytes.length;
    return attachment;
  });
  compareManifest(namesIn(manifest), read, problems);
  return read;
}

function readAttachment(file: Reader, room: number): Attachment {
  const described = attachmentFields.read(file);
  const content = readContent(file, room);
  if (!content.ok) file.problems.push(problem(content.error, file.path, described.attachmentName));
  return {
    ...described,
    contentId: fromContentUri(described.contentId),
    bytes: content.ok ? content.value : Buffer.alloc(0),
  };
}

function readContent(file: Reader, room: number): Result<Buffer, ProblemCode> {
  const encoded = only(file, 'ContentTransferEncoded').element?.text.replace(/\s+/g, '') ?? '';
  const zip = Buffer.from(encoded, 'base64');
  if (!encoded || zip.toString('base64') !== encoded) return fail('AttachmentIsNotBase64');
  return unpackFile(zip, room);
}

const namesIn = (manifest: Reader): string[] =>
  repeated(manifest, 'Reference').map((reference) =>
    fromContentUri(referenceFields.read(reference).contentId),
  );

function compareManifest(
  named: readonly string[],
  attachments: readonly Attachment[],
  problems: Problem[],
): void {
  const present = new Set(attachments.map(({ contentId }) => contentId));
  for (const contentId of named)
    if (!present.has(contentId))
      problems.push(problem('ManifestNamesNoAttachment', 'edXMLManifest', contentId));
  for (const { contentId, attachmentName } of attachments)
    if (!named.includes(contentId))
      problems.push(problem('AttachmentIsNotInManifest', 'AttachmentEncoded', attachmentName));
}
