import { z } from 'zod';
import { text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';

/** What a search finds, best first; it leads to the page of that kind with this id. */
export const found = z
  .strictObject({
    kind: z.enum(['document', 'incoming', 'registerEntry']),
    /** Of the document, the incoming document, or the document whose number stands in the register. */
    id: z.guid(),
    title: z.string(),
    /** "08/KH-TTYT · Đã ban hành · Phòng Tổ chức – Hành chính" */
    subtitle: z.string(),
  })
  .meta({ id: 'Found' });

export const searchContract = {
  search: defineRoute({
    method: 'GET',
    path: '/api/search',
    summary: 'Tìm theo số, ký hiệu, trích yếu, người ký; không cần dấu; chỉ những gì được xem',
    permission: 'signedIn',
    query: z.strictObject({ words: text(200) }),
    reply: z.array(found).max(20),
  }),
};
