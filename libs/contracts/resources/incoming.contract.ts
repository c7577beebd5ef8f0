import { z } from 'zod';
import { day, id, instant, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { fileReply } from '../route/transfer.js';

export const incomingStates = ['arrived', 'accepted', 'refused'] as const;

export const incomingDocument = z
  .strictObject({
    id: id<'Incoming'>(),
    sender: z.string(),
    code: z.string(),
    issuedOn: day,
    typeName: z.string(),
    subject: z.string(),
    signerName: z.string(),
    state: z.enum(incomingStates),
    stateName: z.string(),
    signaturesValid: z.boolean(),
    findings: z.array(z.string()),
    arrivedAt: instant,
    refusalReason: z.string().nullable(),
    pdfSha256: z.string(),
  })
  .meta({ id: 'IncomingDocument' });

/** With what its page shows beside it. The full verdict on its signatures is a resource of its own. */
export const incomingDetail = incomingDocument
  .extend({
    senderOrganId: z.string(),
    /** Annexes that came as files of their own, each with its verdict. */
    annexes: z.array(
      z.strictObject({
        position: z.int(),
        title: z.string(),
        fileName: z.string(),
        sha256: z.string(),
        valid: z.boolean(),
        findings: z.array(z.string()),
      }),
    ),
    decidedAt: instant.nullable(),
    /** Its row in sổ văn bản đến, once accepted. */
    registration: z
      .strictObject({ number: z.int(), arrivedOn: day, assignedTo: z.string() })
      .nullable(),
    /** What was answered to its sender, oldest first. */
    answers: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        reason: z.string().nullable(),
        statedAt: z.string(),
        sentAt: z.string().nullable(),
        lastError: z.string().nullable(),
      }),
    ),
    /** What the reader may do to it now. */
    acts: z.array(z.enum(['acceptance', 'refusal'])),
    /** Working units it may be assigned to. */
    assignableTo: z.array(z.strictObject({ id: id<'Unit'>(), name: z.string() })),
  })
  .meta({ id: 'IncomingDetail' });

const params = z.strictObject({ incomingId: id<'Incoming'>() });
const reads = { action: 'read', subject: 'IncomingDocument' } as const;

export const incomingContract = {
  list: defineRoute({
    method: 'GET',
    path: '/api/incoming',
    summary: 'Văn bản đến',
    permission: reads,
    query: z.strictObject({
      state: z.enum(incomingStates).optional(),
      search: text(200).optional().describe('Tìm trong nơi gửi, số, ký hiệu, trích yếu, người ký'),
      before: id<'Incoming'>().optional().describe('Mã của dòng cuối trang trước'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    reply: z.strictObject({
      documents: z.array(incomingDocument),
      total: z.int(),
      /** Of the whole search, whatever state is asked for. */
      counts: z.record(z.enum(incomingStates), z.int()),
    }),
  }),
  read: defineRoute({
    method: 'GET',
    path: '/api/incoming/:incomingId',
    summary: 'Một văn bản đến, với kết quả kiểm tra chữ ký',
    permission: reads,
    params,
    reply: incomingDetail,
  }),
  pdf: defineRoute({
    method: 'GET',
    path: '/api/incoming/:incomingId/pdf',
    summary: 'Tệp PDF của văn bản đến, đúng như đã nhận',
    permission: reads,
    params,
    reply: fileReply('application/pdf'),
  }),
  accept: defineRoute({
    method: 'POST',
    path: '/api/incoming/:incomingId/acceptance',
    summary: 'Tiếp nhận và vào sổ văn bản đến',
    permission: { action: 'accept', subject: 'IncomingDocument' },
    params,
    body: z.strictObject({ assignedTo: text(200) }),
    reply: incomingDetail,
    problems: ['UnprovenPackagesAreNotAccepted', 'ActIsNotPossibleNow'],
  }),
  refuse: defineRoute({
    method: 'POST',
    path: '/api/incoming/:incomingId/refusal',
    summary: 'Từ chối tiếp nhận kèm lý do',
    permission: { action: 'refuse', subject: 'IncomingDocument' },
    params,
    body: z.strictObject({ reason: text(2_000) }),
    reply: incomingDetail,
    problems: ['ActsNeedAReason', 'ActIsNotPossibleNow'],
  }),
};
