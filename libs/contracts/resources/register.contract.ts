import { z } from 'zod';
import { documentType } from '../content/document-type.js';
import { day, id, instant, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { fileReply } from '../route/transfer.js';
import { documentParams } from './documents.contract.js';

const reads = { action: 'read', subject: 'Register' } as const;
const prints = { action: 'print', subject: 'Register' } as const;

const filter = z.strictObject({
  bookCode: text(20).optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  from: day.optional(),
  to: day.optional(),
  docType: documentType.optional().describe('Loại văn bản; sổ đến đọc theo tên loại'),
  words: text(200).optional().describe('Tìm trong số, ký hiệu, trích yếu, người ký'),
  after: z.guid().optional().describe('entryId của dòng cuối trang trước'),
  limit: z.coerce.number().int().min(1).max(1_000).optional(),
});

/** A row of sổ đăng ký văn bản đi (NĐ 30/2020 Phụ lục IV); a voided number stays, with its reason. */
export const outgoingRow = z
  .strictObject({
    entryId: z.guid(),
    documentId: z.guid(),
    bookCode: z.string(),
    year: z.int(),
    number: z.int(),
    code: z.string(),
    issuedOn: day,
    docType: z.string(),
    typeName: z.string(),
    subject: z.string(),
    signerName: z.string(),
    recipients: z.array(z.string()),
    archiveUnit: z.string(),
    copies: z.int(),
    dispatchedOn: day.nullable(),
    acknowledgements: z.array(z.strictObject({ receiver: z.string(), at: instant })),
    sealedAt: instant.nullable(),
    voidedAt: instant.nullable(),
    voidReason: z.string().nullable(),
  })
  .meta({ id: 'OutgoingRegisterRow' });

/** A row of sổ đăng ký văn bản đến (NĐ 30/2020 Phụ lục IV). */
export const incomingRow = z
  .strictObject({
    entryId: z.guid(),
    incomingId: z.guid(),
    year: z.int(),
    number: z.int(),
    arrivedOn: day,
    author: z.string(),
    authorOrganId: z.string(),
    code: z.string(),
    issuedOn: day,
    typeName: z.string(),
    subject: z.string(),
    assignedTo: z.string(),
    handedOn: day.nullable(),
    receivedBy: z.string().nullable(),
    note: z.string(),
  })
  .meta({ id: 'IncomingRegisterRow' });

/** What the next number would be; nothing is taken by asking. */
export const numberProposal = z
  .strictObject({
    book: z.strictObject({ id: id<'Book'>(), code: z.string(), name: z.string() }),
    number: z.int(),
    code: z.string(),
    date: day,
    lastCode: z.string().nullable(),
    lastDate: day.nullable(),
    /** Numbers of this year that no document of this book bears, in one sentence. */
    gapWarning: z.string().nullable(),
    /** What the clerk should know before: too late, a clock before the last date, no seal. */
    warnings: z.array(z.string()),
    sealKeys: z.array(
      z.strictObject({
        id: id<'Key'>(),
        label: z.string(),
        subject: z.string(),
        notAfter: instant,
        isTest: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'NumberProposal' });

const xlsx = fileReply('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');

export const registerContract = {
  proposal: defineRoute({
    method: 'GET',
    path: '/api/documents/:documentId/registration/proposal',
    summary: 'Số, ký hiệu và ngày sẽ cấp, những điều cần lưu ý; chưa lấy số',
    permission: { action: 'issue', subject: 'Document' },
    params: documentParams,
    reply: numberProposal,
    problems: ['NoBookServesThisType', 'ActIsNotPossibleNow'],
  }),
  outgoing: defineRoute({
    method: 'GET',
    path: '/api/registers/outgoing',
    summary: 'Sổ đăng ký văn bản đi',
    permission: reads,
    query: filter,
    reply: z.array(outgoingRow),
  }),
  outgoingCsv: defineRoute({
    method: 'GET',
    path: '/api/registers/outgoing.csv',
    summary: 'In sổ đăng ký văn bản đi (CSV, đủ mười cột)',
    permission: prints,
    query: filter,
    reply: fileReply('text/csv; charset=utf-8'),
  }),
  outgoingXlsx: defineRoute({
    method: 'GET',
    path: '/api/registers/outgoing.xlsx',
    summary: 'In sổ đăng ký văn bản đi (Excel, khổ A4 nằm ngang, đủ mười cột)',
    permission: prints,
    query: filter,
    reply: xlsx,
  }),
  incoming: defineRoute({
    method: 'GET',
    path: '/api/registers/incoming',
    summary: 'Sổ đăng ký văn bản đến',
    permission: reads,
    query: filter,
    reply: z.array(incomingRow),
  }),
  incomingCsv: defineRoute({
    method: 'GET',
    path: '/api/registers/incoming.csv',
    summary: 'In sổ đăng ký văn bản đến (CSV, đủ mười cột)',
    permission: prints,
    query: filter,
    reply: fileReply('text/csv; charset=utf-8'),
  }),
  incomingXlsx: defineRoute({
    method: 'GET',
    path: '/api/registers/incoming.xlsx',
    summary: 'In sổ đăng ký văn bản đến (Excel, khổ A4 nằm ngang, đủ mười cột)',
    permission: prints,
    query: filter,
    reply: xlsx,
  }),
};
