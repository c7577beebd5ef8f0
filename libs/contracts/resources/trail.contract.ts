import { z } from 'zod';
import { day, id, instant, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { fileReply } from '../route/transfer.js';

export const trailEvent = z
  .strictObject({
    id: z.guid(),
    /** Place in the log; null for the second until the sequencer has passed. */
    logIndex: z.int().nullable(),
    at: instant,
    /** Null is the system itself. */
    person: z.strictObject({ id: id<'Person'>(), name: z.string() }).nullable(),
    authority: z.string().nullable(),
    action: z.string(),
    /** The act as people say it. */
    actionName: z.string(),
    subject: z.strictObject({
      type: z.string(),
      typeName: z.string(),
      id: z.string(),
      title: z.string().nullable(),
      /** The page of what it was done to, where there is one: `/documents/…`. */
      link: z.string().nullable(),
    }),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'TrailEvent' });

export const trailVerdict = z
  .strictObject({
    sound: z.boolean(),
    /** One sentence. */
    conclusion: z.string(),
    /** What was looked at, each with what came out. */
    checks: z.array(z.strictObject({ name: z.string(), passed: z.boolean(), text: z.string() })),
    events: z.int(),
    sequenced: z.int(),
    /** The signed state of the log after this check, or the last good one. */
    checkpoint: z.strictObject({ size: z.int(), rootHash: z.string(), at: instant }).nullable(),
    checkedAt: instant,
  })
  .meta({ id: 'TrailVerdict' });

const reads = { action: 'read', subject: 'TrailEvent' } as const;

/** The trail, for an auditor; his own looks stand in it as well. */
export const trailContract = {
  list: defineRoute({
    method: 'GET',
    path: '/api/trail',
    summary: 'Nhật ký của cơ quan, mới nhất trước',
    permission: reads,
    query: z.strictObject({
      from: day.optional(),
      to: day.optional(),
      person: id<'Person'>().optional(),
      action: text(60).optional(),
      subject: text(100).optional().describe('Mã của đối tượng, hoặc loại của nó'),
      words: text(200).optional().describe('Tìm trong dữ liệu của sự kiện và tiêu đề đối tượng'),
      before: z.guid().optional().describe('Mã của dòng cuối trang trước'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    reply: z.strictObject({ events: z.array(trailEvent), more: z.boolean() }),
  }),
  actions: defineRoute({
    method: 'GET',
    path: '/api/trail/actions',
    summary: 'Các việc đã có trong nhật ký, để lọc',
    permission: reads,
    reply: z.array(z.strictObject({ action: z.string(), actionName: z.string() })),
  }),
  verdict: defineRoute({
    method: 'GET',
    path: '/api/trail/verdict',
    summary: 'Kiểm tra ngay: nhật ký có đủ và còn nguyên vẹn không',
    permission: reads,
    reply: trailVerdict,
  }),
  export: defineRoute({
    method: 'GET',
    path: '/api/trail/export.jsonl',
    summary:
      'Xuất toàn bộ nhật ký của cơ quan kèm bằng chứng, kiểm tra được không cần phần mềm này',
    permission: { action: 'export', subject: 'TrailEvent' },
    reply: fileReply('application/jsonl'),
  }),
};
