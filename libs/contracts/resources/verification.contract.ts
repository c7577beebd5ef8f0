import { z } from 'zod';
import { id, instant } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { fileReply, uploadBody } from '../route/transfer.js';
import { documentParams } from './documents.contract.js';

const outcome = z.enum(['passed', 'failed', 'notChecked']);

/** How one signature of a file was judged. */
export const signatureReport = z
  .strictObject({
    field: z.string(),
    role: z.enum(['leader', 'seal', 'number', 'date', 'other']),
    roleName: z.string(),
    signer: z.string().nullable(),
    /** Whom the certificate names and who vouches for it; null when the signature carries none. */
    certificate: z
      .strictObject({
        subject: z.string(),
        organisation: z.string().nullable(),
        title: z.string().nullable(),
        issuer: z.string(),
        serial: z.string(),
        validFrom: instant,
        validTo: instant,
      })
      .nullable(),
    /** ETSI EN 319 102-1 §5.1.3 */
    status: z.enum(['TOTAL-PASSED', 'INDETERMINATE', 'TOTAL-FAILED']),
    statusName: z.string(),
    subIndication: z.string().nullable(),
    claimedTime: z.string().nullable(),
    /** The revision it closes, counted from 0; -1 when it closes none. */
    revision: z.int(),
    /** Coverage, digest, key, certificate, chain, rules, later revisions: each in words. */
    checks: z.array(z.strictObject({ name: z.string(), outcome })),
    findings: z.array(z.string()),
  })
  .meta({ id: 'SignatureReport' });

export const verificationReport = z
  .strictObject({
    verdict: z.enum(['valid', 'invalid', 'indeterminate']),
    /** One sentence. */
    conclusion: z.string(),
    sha256: z.string(),
    number: z.string().nullable(),
    datePhrase: z.string().nullable(),
    revisions: z.int(),
    signatures: z.array(signatureReport),
    findings: z.array(z.string()),
    /** Judged then; a stored file is judged again after an hour. */
    checkedAt: instant,
  })
  .meta({ id: 'VerificationReport' });

export const verificationContract = {
  verify: defineRoute({
    method: 'POST',
    path: '/api/verifications',
    summary: 'Kiểm tra chữ ký trong một tệp PDF theo các gốc tin cậy của cơ quan',
    permission: 'signedIn',
    body: uploadBody('application/pdf', 'application/octet-stream'),
    reply: verificationReport,
  }),
  ofDocument: defineRoute({
    method: 'GET',
    path: '/api/documents/:documentId/signatures',
    summary: 'Kết quả kiểm tra chữ ký trên bản PDF mới nhất đã ký của văn bản',
    permission: { action: 'read', subject: 'Document' },
    params: documentParams,
    /** Null before the leader has signed. */
    reply: z.strictObject({ report: verificationReport.nullable() }),
  }),
  ofIncoming: defineRoute({
    method: 'GET',
    path: '/api/incoming/:incomingId/signatures',
    summary: 'Kết quả kiểm tra chữ ký trên bản PDF đã nhận',
    permission: { action: 'read', subject: 'IncomingDocument' },
    params: z.strictObject({ incomingId: id<'Incoming'>() }),
    reply: z.strictObject({ report: verificationReport }),
  }),
  anchors: defineRoute({
    method: 'GET',
    path: '/api/trust-anchors.pem',
    summary: 'Chứng thư gốc cơ quan tin cậy (PEM)',
    permission: 'signedIn',
    reply: fileReply('application/x-pem-file'),
  }),
};
