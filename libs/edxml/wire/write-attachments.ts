import { packFile } from '../attachments/pack.js';
import type { Attachment } from '../model.js';
import { branch, leaf, type XmlElement } from '../xml/element.js';
import { declaringPrefix, writeXml } from '../xml/write.js';
import { attachmentFields, contentUri, referenceFields } from './attachment-fields.js';

/** `edXML:edXMLBody`: names every attachment; the files themselves follow the envelope. */
export function writeManifest(attachments: readonly Attachment[]): XmlElement {
  const references = attachments.map((attachment) => {
    const zipped = { ...attachment, contentType: 'application/zip' };
    return branch('Reference', referenceFields.write(withUri(zipped)));
  });
  return branch('edXMLBody', [branch('edXMLManifest', references, { version: '1.0' })]);
}

/** `AttachmentEncoded`, spelled without the prefix as the samples have it. */
export const writeAttachments = (attachments: readonly Attachment[]): string =>
  `<AttachmentEncoded>${attachments.map(writeAttachment).join('')}</AttachmentEncoded>`;

function writeAttachment(attachment: Attachment): string {
  const described = attachmentFields.write(withUri(attachment));
  const zip = Buffer.from(packFile(attachment.attachmentName, attachment.bytes));
  const content = declaringPrefix(leaf('ContentTransferEncoded', zip.toString('base64')));
  return `<Attachment>${described.map((one) => writeXml(one, '')).join('')}${writeXml(content, 'edXML')}</Attachment>`;
}

const withUri = (attachment: Attachment): Attachment => ({
  ...attachment,
  contentId: contentUri(attachment.contentId),
});
