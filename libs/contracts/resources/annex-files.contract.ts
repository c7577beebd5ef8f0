import { z } from 'zod';
import { id } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { fileReply } from '../route/transfer.js';
import { documentParams } from './documents.contract.js';
import { verificationReport } from './verification.contract.js';

const position = z.coerce.number().int().min(1).max(50).describe('Thứ tự tệp phụ lục, từ 1');
const ofDocument = documentParams.extend({ position });
const ofIncoming = z.strictObject({ incomingId: id<'Incoming'>(), position });

const readsDocument = { action: 'read', subject: 'Document' } as const;
const readsIncoming = { action: 'read', subject: 'IncomingDocument' } as const;

/** Annexes that are files of their own, of documents here and of documents that came in. */
export const annexFilesContract = {
  pdf: defineRoute({
    method: 'GET',
    path: '/api/documents/:documentId/annexes/:position/pdf',
    summary: 'Tệp riêng của một phụ lục: bản mới nhất, bản chuẩn bị hay bản đã ban hành',
    permission: readsDocument,
    params: ofDocument,
    query: z.strictObject({ revision: z.enum(['prepared', 'issued', 'newest']).optional() }),
    reply: fileReply('application/pdf'),
    problems: ['NothingIsFound'],
  }),
  signatures: defineRoute({
    method: 'GET',
    path: '/api/documents/:documentId/annexes/:position/signatures',
    summary: 'Kết quả kiểm tra chữ ký trên tệp riêng của một phụ lục; null khi chưa đóng dấu',
    permission: readsDocument,
    params: ofDocument,
    reply: z.strictObject({ report: verificationReport.nullable() }),
    problems: ['NothingIsFound'],
  }),
  incomingPdf: defineRoute({
    method: 'GET',
    path: '/api/incoming/:incomingId/annexes/:position/pdf',
    summary: 'Tệp riêng của một phụ lục kèm văn bản đến, đúng như đã nhận',
    permission: readsIncoming,
    params: ofIncoming,
    reply: fileReply('application/pdf'),
    problems: ['NothingIsFound'],
  }),
  incomingSignatures: defineRoute({
    method: 'GET',
    path: '/api/incoming/:incomingId/annexes/:position/signatures',
    summary: 'Kết quả kiểm tra chữ ký trên tệp riêng của một phụ lục kèm văn bản đến',
    permission: readsIncoming,
    params: ofIncoming,
    reply: z.strictObject({ report: verificationReport }),
    problems: ['NothingIsFound'],
  }),
};
