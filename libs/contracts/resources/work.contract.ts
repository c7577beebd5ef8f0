import { z } from 'zod';
import { id, instant } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';

export const workItem = z
  .strictObject({
    subject: z.enum(['document', 'incoming']),
    subjectId: z.guid(),
    key: z.string(),
    kind: z.string(),
    kindName: z.string(),
    title: z.string(),
    round: z.int(),
    since: instant,
    dueAt: instant.nullable(),
    overdue: z.boolean(),
  })
  .meta({ id: 'WorkItem' });

export const workContract = {
  mine: defineRoute({
    method: 'GET',
    path: '/api/work',
    summary: 'Việc đang chờ người đăng nhập, lâu nhất trước',
    permission: { action: 'read', subject: 'WorkItem' },
    reply: z.array(workItem),
  }),
  keys: defineRoute({
    method: 'GET',
    path: '/api/signing-keys',
    summary: 'Khoá ký người đăng nhập dùng được: khoá của mình, và con dấu số nếu là văn thư',
    permission: { action: 'read', subject: 'SigningKey' },
    reply: z.array(
      z.strictObject({
        id: id<'Key'>(),
        purpose: z.enum(['personal', 'seal']),
        label: z.string(),
        subject: z.string(),
        issuer: z.string(),
        notAfter: instant,
        isTest: z.boolean(),
      }),
    ),
  }),
};
