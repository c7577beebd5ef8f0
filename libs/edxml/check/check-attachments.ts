import { isSafeFileName } from '../attachments/file-name.js';
import { limits } from '../limits.js';
import type { Attachment, EdxmlPackage } from '../model.js';
import { problem, type Problem } from '../problems.js';
import { missing } from './rules.js';

/** A new or a replacing document brings its files; a recall or an update need not. */
export function checkAttachments({ attachments, bussiness }: EdxmlPackage): Problem[] {
  const path = 'AttachmentEncoded';
  const bringsDocument = ['0', '3'].includes(bussiness.bussinessDocType);
  if (attachments.length === 0) return bringsDocument ? [problem('AttachmentIsMissing', path)] : [];
  if (attachments.length > limits.attachments)
    return [problem('TooManyAttachments', path, String(attachments.length))];
  const ids = attachments.map(({ contentId }) => contentId);
  const names = attachments.map(({ attachmentName }) => attachmentName);
  return attachments.flatMap((attachment, position) => [
    ...checkAttachment(attachment),
    ...(ids.indexOf(attachment.contentId) < position ||
    names.indexOf(attachment.attachmentName) < position
      ? [problem('AttachmentIsRepeated', path, attachment.attachmentName)]
      : []),
  ]);
}

function checkAttachment({ contentId, attachmentName, contentType, bytes }: Attachment): Problem[] {
  const path = 'AttachmentEncoded/Attachment';
  return [
    ...missing(contentId, `${path}/ContentId`),
    ...missing(contentType, `${path}/ContentType`),
    ...(isSafeFileName(attachmentName)
      ? []
      : [problem('AttachmentNameIsUnsafe', `${path}/AttachmentName`, attachmentName)]),
    ...(bytes.length > limits.attachmentBytes
      ? [problem('AttachmentIsTooLarge', path, attachmentName)]
      : []),
  ];
}
