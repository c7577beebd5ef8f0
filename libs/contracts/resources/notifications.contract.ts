import { z } from 'zod';
import { id, instant } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';

export const notification = z
  .strictObject({
    id: id<'Notification'>(),
    /** A whole sentence: "Kế hoạch … đã bị trả lại: chưa nêu kinh phí." */
    text: z.string(),
    at: instant,
    documentId: id<'Document'>().nullable(),
    incomingId: z.guid().nullable(),
    /** The page of anything else. */
    link: z.string().nullable(),
    read: z.boolean(),
  })
  .meta({ id: 'Notification' });

export const notificationsContract = {
  list: defineRoute({
    method: 'GET',
    path: '/api/notifications',
    summary: 'Thông báo cho người đang đăng nhập, chưa đọc trước',
    permission: 'signedIn',
    reply: z.strictObject({ unread: z.int(), notifications: z.array(notification).max(50) }),
  }),
  read: defineRoute({
    method: 'POST',
    path: '/api/notifications/reading',
    summary: 'Đánh dấu đã đọc; bỏ trống danh sách: đã đọc tất cả',
    permission: 'signedIn',
    body: z.strictObject({ ids: z.array(id<'Notification'>()).max(200).optional() }),
    reply: z.strictObject({ unread: z.int() }),
  }),
};
