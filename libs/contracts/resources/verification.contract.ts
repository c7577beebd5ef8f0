import { z } from 'zod';
import { defineRoute } from '../route/define-route.js';
import { fileReply, uploadBody } from '../route/transfer.js';

export const verificationContract = {
  verify: defineRoute({
    method: 'POST',
    path: '/api/verifications',
    summary: 'Kiểm tra chữ ký trong một tệp PDF theo các gốc tin cậy của cơ quan',
    permission: 'signedIn',
    body: uploadBody('application/pdf', 'application/octet-stream'),
    reply: z.strictObject({
      verdict: z.enum(['valid', 'invalid', 'indeterminate']),
      conclusion: z.string(),
      sha256: z.string(),
      signatures: z.array(
        z.strictObject({
          field: z.string(),
          signer: z.string().nullable(),
          status: z.string(),
          subIndication: z.string().nullable(),
          claimedTime: z.string().nullable(),
          findings: z.array(z.string()),
        }),
      ),
      findings: z.array(z.string()),
    }),
  }),
};

export const trailContract = {
  export: defineRoute({
    method: 'GET',
    path: '/api/trail/export.jsonl',
    summary:
      'Xuất toàn bộ nhật ký của cơ quan kèm bằng chứng, kiểm tra được không cần phần mềm này',
    permission: { action: 'export', subject: 'TrailEvent' },
    reply: fileReply('application/jsonl'),
  }),
  anchor: defineRoute({
    method: 'GET',
    path: '/api/trust-anchors.pem',
    summary: 'Chứng thư gốc cơ quan tin cậy (PEM)',
    permission: 'signedIn',
    reply: fileReply('application/x-pem-file'),
  }),
};
