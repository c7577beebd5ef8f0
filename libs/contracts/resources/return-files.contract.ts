import { z } from 'zod';
import { id, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { fileReply, uploadBody } from '../route/transfer.js';
import { returnEvidence } from './return-content.js';

const params = z.strictObject({ returnId: id<'UnitReturn'>() });

/** Files that prove what a return says; who fills it brings them, who reads it opens them. */
export const returnFilesContract = {
  add: defineRoute({
    method: 'POST',
    path: '/api/returns/:returnId/files',
    summary: 'Gửi một tệp minh chứng của phiếu: PDF, ảnh, Word, Excel; dòng số liệu nêu tệp này',
    permission: { action: 'edit', subject: 'UnitReturn' },
    params,
    query: z.strictObject({ fileName: text(300) }),
    body: uploadBody('application/octet-stream', 'application/pdf'),
    reply: returnEvidence.extend({ size: z.int() }),
    status: 201,
    problems: [
      'ReturnIsAtAnotherStep',
      'PeriodIsLocked',
      'EvidenceFileIsNotTaken',
      'ReturnHoldsTooManyFiles',
      'FileIsEmpty',
    ],
  }),
  read: defineRoute({
    method: 'GET',
    path: '/api/returns/:returnId/files/:sha256',
    summary: 'Tải một tệp minh chứng của phiếu',
    permission: { action: 'read', subject: 'UnitReturn' },
    params: params.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    reply: fileReply('application/octet-stream'),
  }),
  ofFigure: defineRoute({
    method: 'GET',
    path: '/api/reports/:documentId/figures/:figureId/evidence',
    summary: 'Minh chứng trong các phiếu mà một số liệu được tính từ đó, ở phiếu được phép xem',
    permission: { action: 'read', subject: 'Document' },
    params: z.strictObject({ documentId: id<'Document'>(), figureId: id<'Figure'>() }),
    reply: z.strictObject({
      evidence: z.array(
        returnEvidence.extend({
          returnId: id<'UnitReturn'>(),
          unitName: z.string(),
          versionNo: z.int(),
        }),
      ),
      /** There is more than is told. */
      more: z.boolean(),
    }),
  }),
};
