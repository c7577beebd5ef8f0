import { z } from 'zod';
import { day, id, instant, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { fileReply } from '../route/transfer.js';

export const incomingDocument = z
  .strictObject({
    id: id<'Incoming'>(),
    sender: z.string(),
    code: z.string(),
    issuedOn: day,
    typeName: z.string(),
    subject: z.string(),
    signerName: z.string(),
    state: z.enum(['arrived', 'accepted', 'refused']),
    signaturesValid: z.boolean(),
    findings: z.array(z.string()),
    arrivedAt: instant,
    refusalReason: z.string().nullable(),
    pdfSha256: z.string(),
  })
  .meta({ id: 'IncomingDocument' });

const params = z.strictObject({ incomingId: id<'Incoming'>() });
const reads = { action: 'read', subject: 'IncomingDocument' } as const;

export const incomingContract = {
  list: defineRoute({
    method: 'GET',
    path: '/api/incoming',
    summary: 'Văn bản đến',
    permission: reads,
    query: z.strictObject({ state: z.enum(['arrived', 'accepted', 'refused']).optional() }),
    reply: z.array(incomingDocument),
  }),
  read: defineRoute({
    method: 'GET',
    path: '/api/incoming/:incomingId',
    summary: 'Một văn bản đến, với kết quả kiểm tra chữ ký',
    permission: reads,
    params,
    reply: incomingDocument,
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
    reply: incomingDocument,
    problems: ['UnprovenPackagesAreNotAccepted', 'ActIsNotPossibleNow'],
  }),
  refuse: defineRoute({
    method: 'POST',
    path: '/api/incoming/:incomingId/refusal',
    summary: 'Từ chối tiếp nhận kèm lý do',
    permission: { action: 'refuse', subject: 'IncomingDocument' },
    params,
    body: z.strictObject({ reason: text(2_000) }),
    reply: incomingDocument,
    problems: ['ActsNeedAReason', 'ActIsNotPossibleNow'],
  }),
};
