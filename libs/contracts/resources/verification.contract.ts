import { z } from 'zod';
import { flag, id, instant, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { fileReply, uploadBody } from '../route/transfer.js';
import { documentParams } from './documents.contract.js';

const outcome = z.enum(['passed', 'failed', 'notChecked']);

const status = z.enum(['TOTAL-PASSED', 'INDETERMINATE', 'TOTAL-FAILED']);

/** The trusted certificate that a signer's path leads to; null when none does. */
const anchor = z
  .strictObject({ name: z.string(), fingerprint: z.string() })
  .meta({ id: 'AnchorReport' })
  .nullable();

const told = {
  /** What speaks against it. */
  findings: z.array(z.string()),
  /** What is worth knowing and decides nothing. */
  notes: z.array(z.string()),
};

/** A timestamp token: on a signature, or on the whole document (then it closes a revision). */
const timestampReport = z
  .strictObject({
    authority: z.string().nullable(),
    anchor,
    algorithm: z.string().nullable(),
    time: instant.nullable(),
    revision: z.int().nullable(),
    status,
    statusName: z.string(),
    subIndication: z.string().nullable(),
    ...told,
  })
  .meta({ id: 'TimestampReport' });

/** How one signature of a file was judged. */
export const signatureReport = z
  .strictObject({
    field: z.string(),
    role: z.enum(['leader', 'seal', 'annexSeal', 'number', 'date', 'other']),
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
    status,
    statusName: z.string(),
    subIndication: z.string().nullable(),
    level: z.enum(['basic', 'B-B', 'B-T', 'B-LT', 'B-LTA']),
    levelName: z.string(),
    /** `RSASSA-PSS, SHA-256` */
    algorithm: z.string().nullable(),
    /** The earliest time at which the signature is known to have existed, and by what. */
    signedAt: z
      .strictObject({
        time: instant,
        by: z.enum(['claim', 'timestamp', 'documentTimestamp']),
        byName: z.string(),
      })
      .nullable(),
    anchor,
    /** Of the certificate, at the time of signing. */
    revocation: z.strictObject({
      status: z.enum(['good', 'revoked', 'unknown', 'notChecked']),
      statusName: z.string(),
      source: z.enum(['ocsp', 'crl']).nullable(),
      /** How that answer or list was signed. */
      algorithm: z.string().nullable(),
      revokedAt: instant.nullable(),
      reason: z.string().nullable(),
    }),
    timestamps: z.array(timestampReport),
    changesSince: z.enum(['none', 'allowed', 'filled', 'forbidden']),
    changesSinceName: z.string(),
    coversWholeFile: z.boolean(),
    claimedTime: z.string().nullable(),
    /** The revision it closes, counted from 0; -1 when it closes none. */
    revision: z.int(),
    /** Coverage, digest, key, certificate, chain, rules, later revisions: each in words. */
    checks: z.array(z.strictObject({ name: z.string(), outcome })),
    ...told,
  })
  .meta({ id: 'SignatureReport' });

export const verificationReport = z
  .strictObject({
    /** `changed`: good signatures, but a foreign file was filled in or annotated after them. */
    verdict: z.enum(['valid', 'changed', 'invalid', 'indeterminate']),
    /** One sentence. */
    conclusion: z.string(),
    sha256: z.string(),
    /** Made by this system, or judged by the general rules. */
    maker: z.enum(['own', 'foreign']),
    number: z.string().nullable(),
    datePhrase: z.string().nullable(),
    /** Files beside it that it names, each by its first bytes: its signers signed for them. */
    annexes: z.array(z.strictObject({ title: z.string(), sha256: z.string(), length: z.int() })),
    revisions: z.int(),
    /** Length of the file after each revision: what stood there before a later one. */
    revisionEnds: z.array(z.int()),
    /** The last signed state before something was changed that was not to be; null: nothing was. */
    changed: z
      .strictObject({
        /** Length of the file then. */
        end: z.int(),
        signer: z.string().nullable(),
      })
      .nullable(),
    signatures: z.array(signatureReport),
    documentTimestamps: z.array(timestampReport),
    findings: z.array(z.string()),
    /** Judged then; a stored file is judged again after an hour. */
    checkedAt: instant,
  })
  .meta({ id: 'VerificationReport' });

export type VerificationView = z.output<typeof verificationReport>;

/** What the public is told of an issued document, and no more. */
const issuedDocument = z.strictObject({
  bodyName: z.string(),
  /** Number and symbol. */
  code: z.string(),
  date: z.string(),
  state: z.enum(['issued', 'recalled', 'replaced']),
  stateName: z.string(),
});

const trustAnchor = z
  .strictObject({
    anchorId: id<'TrustAnchor'>(),
    label: z.string(),
    subject: z.string(),
    fingerprint: z.string(),
    validTo: instant,
    /** Only tests trust it. */
    isTest: z.boolean(),
  })
  .meta({ id: 'TrustAnchor' });

const administers = { action: 'administer', subject: 'SigningKey' } as const;

/** Costs some seconds: nobody's issuer is asked unless somebody wants it. */
const asking = {
  askIssuers: flag.describe('Hỏi nơi cấp chứng thư (OCSP, CRL) về điều tệp không mang theo'),
};

/** What whoever asks calls the file: it stands in the report's head. */
const named = z.strictObject({ fileName: text(200).optional() });

export const verificationContract = {
  verifyPublicly: defineRoute({
    method: 'POST',
    path: '/api/public/verifications',
    summary:
      'Ai cũng kiểm tra được: tệp có đúng là văn bản đã phát hành ở đây, chữ ký có đúng không',
    permission: 'open',
    body: uploadBody('application/pdf', 'application/octet-stream'),
    reply: z.strictObject({
      /** Null: no body of this installation has issued this very file. */
      issued: issuedDocument.nullable(),
      /** The first answer in one sentence. */
      conclusion: z.string(),
      report: verificationReport,
    }),
  }),
  listAnchors: defineRoute({
    method: 'GET',
    path: '/api/trust-anchors',
    summary: 'Các chứng thư gốc mà cơ quan tin cậy',
    permission: administers,
    reply: z.strictObject({ anchors: z.array(trustAnchor) }),
  }),
  addAnchor: defineRoute({
    method: 'POST',
    path: '/api/trust-anchors',
    summary: 'Tin cậy thêm một chứng thư gốc',
    permission: administers,
    body: z.strictObject({
      label: z.string().trim().min(1).max(200),
      certificatePem: z.string().min(1).max(20_000),
    }),
    reply: trustAnchor,
  }),
  removeAnchor: defineRoute({
    method: 'DELETE',
    path: '/api/trust-anchors/:anchorId',
    summary: 'Thôi tin cậy một chứng thư gốc',
    permission: administers,
    params: z.strictObject({ anchorId: id<'TrustAnchor'>() }),
    reply: z.strictObject({}),
  }),
  verify: defineRoute({
    method: 'POST',
    path: '/api/verifications',
    summary: 'Kiểm tra chữ ký trong một tệp PDF theo các gốc tin cậy của cơ quan',
    permission: 'signedIn',
    query: z.strictObject(asking),
    body: uploadBody('application/pdf', 'application/octet-stream'),
    reply: verificationReport,
  }),
  report: defineRoute({
    method: 'POST',
    path: '/api/verifications/report.pdf',
    summary: 'Báo cáo kiểm tra chữ ký trong một tệp PDF, có chữ ký số của hệ thống cơ quan',
    permission: 'signedIn',
    query: named.extend(asking),
    body: uploadBody('application/pdf', 'application/octet-stream'),
    reply: fileReply('application/pdf'),
  }),
  publicReport: defineRoute({
    method: 'POST',
    path: '/api/public/verifications/report.pdf',
    summary: 'Báo cáo kiểm tra cho bất kỳ ai, có chữ ký số của hệ thống này',
    permission: 'open',
    query: named,
    body: uploadBody('application/pdf', 'application/octet-stream'),
    reply: fileReply('application/pdf'),
  }),
  instanceCertificate: defineRoute({
    method: 'GET',
    path: '/api/public/instance.pem',
    summary: 'Chứng thư mà hệ thống này dùng để ký báo cáo kiểm tra công khai (PEM)',
    permission: 'open',
    reply: fileReply('application/x-pem-file'),
  }),
  reportOfDocument: defineRoute({
    method: 'GET',
    path: '/api/documents/:documentId/signatures/report.pdf',
    summary: 'Báo cáo kiểm tra bản PDF mới nhất đã ký của văn bản, có chữ ký số',
    permission: { action: 'read', subject: 'Document' },
    params: documentParams,
    reply: fileReply('application/pdf'),
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
