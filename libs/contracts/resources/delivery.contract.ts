import { z } from 'zod';
import { id, instant, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';

export const deliveryStates = [
  'waiting',
  'handedOver',
  'arrived',
  'accepted',
  'refused',
  'waived',
] as const;

/** One document on its way to one receiver. */
export const deliveryRow = z
  .strictObject({
    id: id<'Delivery'>(),
    documentId: id<'Document'>(),
    code: z.string(),
    subject: z.string(),
    receiver: z.string(),
    receiverOrganId: z.string(),
    channel: z.enum(['http', 'folder', 'smtp']),
    state: z.enum(deliveryStates),
    stateName: z.string(),
    stateSince: instant,
    /** Of a refusal or a waiver. */
    reason: z.string().nullable(),
    attempts: z.int(),
    lastTriedAt: instant.nullable(),
    lastError: z.string().nullable(),
    /** No further attempt follows by itself: somebody has to mend it. */
    stopped: z.boolean(),
    /** What the receiver has answered (QCVN 102:2016, StatusCode), oldest first. */
    statuses: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        reason: z.string().nullable(),
        statedAt: z.string(),
      }),
    ),
    packageSha256: z.string().nullable(),
  })
  .meta({ id: 'DeliveryRow' });

export const deliveryContract = {
  list: defineRoute({
    method: 'GET',
    path: '/api/deliveries',
    summary: 'Mọi lượt gửi của cơ quan tới nơi nhận, mới nhất trước',
    permission: { action: 'read', subject: 'Delivery' },
    query: z.strictObject({
      state: z.enum(deliveryStates).optional(),
      search: text(200).optional().describe('Tìm trong số, ký hiệu, trích yếu, nơi nhận'),
      before: id<'Delivery'>().optional().describe('Mã của dòng cuối trang trước'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    reply: z.strictObject({
      deliveries: z.array(deliveryRow),
      total: z.int(),
      /** Of the whole search, whatever state is asked for. */
      counts: z.record(z.enum(deliveryStates), z.int()),
    }),
  }),
};
