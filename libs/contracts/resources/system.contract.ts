import { z } from 'zod';
import { id, instant } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { subjects } from '../route/permission.js';
import { streamReply } from '../route/transfer.js';

/** What the event stream tells: that something happened, never what it holds. */
export const liveEvent = z
  .strictObject({
    id: id<'TrailEvent'>(),
    at: instant,
    action: z.string(),
    subject: z.strictObject({ type: z.enum(subjects), id: z.string() }),
  })
  .meta({ id: 'LiveEvent' });
export type LiveEvent = z.output<typeof liveEvent>;

const health = z.strictObject({ status: z.literal('ok') });

export const systemContract = {
  live: defineRoute({
    method: 'GET',
    path: '/health/live',
    summary: 'Tiến trình đang chạy',
    permission: 'open',
    reply: health,
  }),
  ready: defineRoute({
    method: 'GET',
    path: '/health/ready',
    summary: 'Sẵn sàng phục vụ: cơ sở dữ liệu trả lời',
    permission: 'open',
    reply: health,
    problems: ['DatabaseIsAway'],
  }),
  demo: defineRoute({
    method: 'GET',
    path: '/api/demo',
    summary: 'Những người của thế giới mẫu; rỗng ở nơi làm việc thật',
    permission: 'open',
    reply: z.strictObject({
      people: z.array(z.strictObject({ login: z.string(), post: z.string(), body: z.string() })),
    }),
  }),
  description: defineRoute({
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'Mô tả giao diện này theo OpenAPI 3.1',
    permission: 'open',
    reply: z.record(z.string(), z.unknown()),
  }),
  events: defineRoute({
    method: 'GET',
    path: '/api/events',
    summary: 'Luồng sự kiện (SSE) về những gì bạn được xem trong cơ quan',
    permission: 'signedIn',
    reply: streamReply,
  }),
};
