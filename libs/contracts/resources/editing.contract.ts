import { z } from 'zod';
import { id, instant } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { fileReply } from '../route/transfer.js';
import { documentParams } from './documents.contract.js';

const edits = { action: 'edit', subject: 'Document' } as const;
const tab = z.guid().describe('Mã do trình duyệt tự sinh cho mỗi thẻ');

/** Somebody who has the same text open for editing in another tab. */
export const otherEditor = z
  .strictObject({
    personId: id<'Person'>(),
    name: z.string(),
    since: instant,
    /** The reader himself, in another tab of his. */
    isMyself: z.boolean(),
  })
  .meta({ id: 'OtherEditor' });

export const editingContract = {
  /** Every 20 seconds; who was not heard of for 60 is gone. Never a lock: a save is. */
  enter: defineRoute({
    method: 'PUT',
    path: '/api/documents/:documentId/editing',
    summary: 'Báo đang soạn trong thẻ này; trả về ai khác cũng đang soạn',
    permission: edits,
    params: documentParams,
    body: z.strictObject({ tab }),
    reply: z.strictObject({
      others: z.array(otherEditor),
      /** The saved text now; another number than the tab's own means that somebody saved. */
      revision: z.int(),
    }),
  }),
  leave: defineRoute({
    method: 'DELETE',
    path: '/api/documents/:documentId/editing',
    summary: 'Báo đã thôi soạn trong thẻ này',
    permission: edits,
    params: documentParams,
    query: z.strictObject({ tab }),
    reply: null,
  }),
  preview: defineRoute({
    method: 'GET',
    path: '/api/documents/:documentId/preview.pdf',
    summary: 'Trang in của bản đang soạn; chỗ còn trống được đánh dấu',
    permission: { action: 'read', subject: 'Document' },
    params: documentParams,
    query: z.strictObject({
      revision: z.coerce.number().int().min(1).describe('Bản lưu mà người xem đang thấy'),
    }),
    reply: fileReply('application/pdf'),
    problems: ['WorkingCopyHasChanged', 'TextCannotBeTypeset'],
  }),
};
