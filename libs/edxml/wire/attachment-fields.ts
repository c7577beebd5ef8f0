import type { Attachment } from '../model.js';
import { fields } from '../shape/shape.js';
import { maybeText, text } from '../shape/values.js';

type Described = Omit<Attachment, 'bytes'>;

/** Children of `Attachment`, before its content. */
export const attachmentFields = fields<Described>({
  contentId: text('ContentId'),
  attachmentName: text('AttachmentName'),
  description: maybeText('Description'),
  contentType: text('ContentType'),
});

/** Children of `edXMLManifest/Reference`. */
export const referenceFields = fields<Described>({
  contentId: text('ContentId'),
  contentType: text('ContentType'),
  description: maybeText('Description'),
  attachmentName: text('AttachmentName'),
});

/** References and attachments name their content by URI, `cid:…`. */
export const contentUri = (contentId: string): string => `cid:${contentId}`;
export const fromContentUri = (uri: string): string => uri.replace(/^cid:/, '');
