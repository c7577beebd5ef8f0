import { z } from 'zod';
import { documentType } from '../content/document-type.js';
import { documentContent } from '../content/document-content.js';
import { flag, id, instant, several, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { fileReply, uploadBody } from '../route/transfer.js';
import { documentSummary, documentView, journeyStates } from './document-view.js';

export const documentParams = z.strictObject({ documentId: id<'Document'>() });
const reads = { action: 'read', subject: 'Document' } as const;
const edits = { action: 'edit', subject: 'Document' } as const;

export const workingCopy = z
  .strictObject({
    content: documentContent,
    revision: z.int(),
    editedBy: id<'Person'>(),
    editedAt: instant,
  })
  .meta({ id: 'WorkingCopy' });

export const versionFacts = z
  .strictObject({
    id: id<'Version'>(),
    number: z.int(),
    contentHash: z.string(),
    subject: z.string(),
    frozenBy: id<'Person'>(),
    frozenAt: instant,
  })
  .meta({ id: 'VersionFacts' });

export const historyEntry = z
  .strictObject({
    id: z.guid(),
    at: instant,
    action: z.string(),
    /** The act as people say it. */
    actionName: z.string(),
    by: z.string().nullable(),
    authority: z.string().nullable(),
    subjectVersion: z.int(),
    logIndex: z.int().nullable(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'HistoryEntry' });

/** The machine that carries the document, in the version it began with, and its own way through it. */
export const journeyGraph = z
  .strictObject({
    title: z.string(),
    version: z.int(),
    nodes: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        passed: z.boolean(),
        current: z.boolean(),
        /** Nothing leads out of it. */
        isFinal: z.boolean(),
      }),
    ),
    edges: z.array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        name: z.string(),
        /** This document has gone this step. */
        passed: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'JourneyGraph' });

export const documentsContract = {
  create: defineRoute({
    method: 'POST',
    path: '/api/documents',
    summary: 'Tạo dự thảo văn bản',
    permission: { action: 'create', subject: 'Document' },
    body: z.strictObject({
      content: documentContent,
      unitId: id<'Unit'>(),
      importedFrom: z
        .strictObject({ fileName: text(300), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
        .optional(),
    }),
    reply: documentView,
    status: 201,
  }),
  list: defineRoute({
    method: 'GET',
    path: '/api/documents',
    summary: 'Văn bản người đang đăng nhập được xem, mới thay đổi trước',
    permission: reads,
    query: z.strictObject({
      state: several(z.enum(journeyStates)).describe('Một hay nhiều trạng thái'),
      docType: several(documentType).describe('Một hay nhiều thể loại'),
      unitId: id<'Unit'>().optional(),
      mine: flag.describe('Chỉ văn bản tôi tham gia soạn thảo'),
      late: flag.describe('Chỉ văn bản quá hạn'),
      year: z.coerce.number().int().min(2000).max(2999).optional().describe('Năm tạo dự thảo'),
      search: text(200).optional().describe('Trong trích yếu và số, ký hiệu; không cần dấu'),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    reply: z.strictObject({
      documents: z.array(documentSummary),
      total: z.int(),
      more: z.boolean().describe('Còn nữa: nhiều văn bản thì không đếm đến văn bản cuối cùng'),
    }),
  }),
  read: defineRoute({
    method: 'GET',
    path: '/api/documents/:documentId',
    summary: 'Một văn bản: đang ở đâu, chờ ai, người xem làm được gì',
    permission: reads,
    params: documentParams,
    reply: documentView,
    problems: ['DocumentHasMovedOn'],
  }),
  workingCopy: defineRoute({
    method: 'GET',
    path: '/api/documents/:documentId/working-copy',
    summary: 'Nội dung đang soạn',
    permission: reads,
    params: documentParams,
    reply: workingCopy,
  }),
  save: defineRoute({
    method: 'PUT',
    path: '/api/documents/:documentId/working-copy',
    summary: 'Lưu nội dung đang soạn',
    permission: edits,
    params: documentParams,
    body: z.strictObject({ content: documentContent, revision: z.int() }),
    reply: workingCopy,
    problems: ['OnlyDraftsAreEdited', 'WorkingCopyHasChanged'],
  }),
  attach: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/attachments',
    summary: 'Nộp một phụ lục là tệp PDF',
    permission: edits,
    params: documentParams,
    query: z.strictObject({ fileName: text(300) }),
    body: uploadBody('application/pdf'),
    reply: z.strictObject({ sha256: z.string(), fileName: z.string(), pages: z.int() }),
    status: 201,
    problems: ['OnlyDraftsAreEdited'],
  }),
  versions: defineRoute({
    method: 'GET',
    path: '/api/documents/:documentId/versions',
    summary: 'Các bản đã trình',
    permission: reads,
    params: documentParams,
    reply: z.array(versionFacts),
  }),
  version: defineRoute({
    method: 'GET',
    path: '/api/documents/:documentId/versions/:versionId',
    summary: 'Nội dung một bản đã trình',
    permission: reads,
    params: documentParams.extend({ versionId: id<'Version'>() }),
    reply: versionFacts.extend({ content: documentContent }),
  }),
  pdf: defineRoute({
    method: 'GET',
    path: '/api/documents/:documentId/pdf',
    summary: 'Bản PDF mới nhất, hoặc một bước của nó: chuẩn bị, lãnh đạo đã ký, đã ban hành',
    permission: reads,
    params: documentParams,
    query: z.strictObject({
      revision: z.enum(['prepared', 'leader', 'issued', 'newest']).optional(),
    }),
    reply: fileReply('application/pdf'),
    problems: ['PdfIsPreparedBeforeReview'],
  }),
  package: defineRoute({
    method: 'GET',
    path: '/api/documents/:documentId/deliveries/:deliveryId/package',
    summary: 'Gói tin edXML đã gửi tới một nơi nhận',
    permission: { action: 'read', subject: 'Delivery' },
    params: documentParams.extend({ deliveryId: id<'Delivery'>() }),
    reply: fileReply('application/xml'),
  }),
  graph: defineRoute({
    method: 'GET',
    path: '/api/documents/:documentId/graph',
    summary:
      'Quy trình của văn bản như máy chủ biết: các trạng thái, các bước, đã qua đâu, đang ở đâu',
    permission: reads,
    params: documentParams,
    reply: journeyGraph,
  }),
  history: defineRoute({
    method: 'GET',
    path: '/api/documents/:documentId/history',
    summary: 'Lịch sử văn bản, đọc từ nhật ký',
    permission: reads,
    params: documentParams,
    reply: z.array(historyEntry),
  }),
};
