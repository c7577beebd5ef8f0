import { z } from 'zod';
import { id, instant, text, words } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { documentParams } from './documents.contract.js';
import { documentActs } from './document-view.js';
import { standing } from './standing.js';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What the approver had before his eyes, as the inbox handed it out. */
export const approvalAsked = z
  .strictObject({
    documentId: id<'Document'>(),
    task: text(100),
    round: z.int().min(1),
    contentHash: sha256,
    pdf: sha256,
    /** When he opened the document; null when he did not. It stands in the trail. */
    openedAt: instant.nullable(),
    note: words(2_000).default(''),
  })
  .meta({ id: 'ApprovalAsked' });

export const approvalResult = z
  .strictObject({
    documentId: id<'Document'>(),
    task: z.string(),
    done: z.boolean(),
    /** Where the document stands now; null when the approval was refused. */
    state: z.string().nullable(),
    refusal: z.strictObject({ code: z.string(), detail: z.string() }).nullable(),
  })
  .meta({ id: 'ApprovalResult' });

export const approvalsContract = {
  approve: defineRoute({
    method: 'POST',
    path: '/api/approvals',
    summary:
      'Duyệt nhiều văn bản một lượt; mỗi văn bản một kết quả riêng, kèm bằng chứng đã mở xem hay chưa',
    permission: 'signedIn',
    body: z.strictObject({ approvals: z.array(approvalAsked).min(1).max(50) }),
    reply: z.strictObject({ results: z.array(approvalResult) }),
  }),
  standing: defineRoute({
    method: 'GET',
    path: '/api/documents/:documentId/standing',
    summary: 'Ai đang giữ văn bản, và vì sao người đang xem chưa làm được từng việc',
    permission: { action: 'read', subject: 'Document' },
    params: documentParams,
    reply: standing(documentActs),
  }),
};
