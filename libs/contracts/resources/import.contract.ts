import { z } from 'zod';
import { nodeId } from '../content/block.js';
import { documentContent } from '../content/document-content.js';
import { id, text, words } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { uploadBody } from '../route/transfer.js';

const creates = { action: 'create', subject: 'Document' } as const;

const wordMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a line may be changed to by hand. */
const mendableKinds = [
  'section1',
  'section2',
  'section3',
  'section4',
  'paragraph',
  'legalBasis',
  'recipient',
  'leftOut',
] as const;

/** How a piece of a text was understood. */
const pieceKinds = [
  ...mendableKinds,
  'header',
  'title',
  'addressee',
  'annex',
  'annexGroup',
  'annexRow',
  'signature',
  'unplaced',
] as const;

/** First and last line, counted from 1. */
const spans = z.array(z.tuple([z.int(), z.int()]));

const question = z
  .strictObject({
    kind: z.enum(['unknownUnit', 'unknownType', 'otherIssuer']),
    text: z.string(),
    /** As printed; only for an unknown unit. */
    spelling: z.string().optional(),
    lines: spans,
  })
  .meta({ id: 'ImportQuestion' });

const piece = z
  .strictObject({
    lines: spans,
    as: z.enum(pieceKinds),
    text: z.string(),
    /** The node of the content it became; null when it became none. */
    nodeId: nodeId.nullable(),
  })
  .meta({ id: 'ImportPiece' });

const finding = z
  .strictObject({ kind: z.string(), where: z.string(), detail: z.string(), lines: spans })
  .meta({ id: 'ImportFinding' });

const reading = z.strictObject({
  /** Everything that was read, each with the lines it came from (`trinhky import --json`). */
  result: z.record(z.string(), z.unknown()),
  content: documentContent,
  /** The text as it was read, one line each: a .docx is laid into lines first. */
  lines: z.array(z.string()),
  /** How every line that is not blank was understood, in reading order. */
  pieces: z.array(piece),
  questions: z.array(question),
  /** Faults of the text that its author may want to know: wrong counts, lacking parts. */
  findings: z.array(finding),
  leftBehind: z.strictObject({
    number: z.string().nullable(),
    date: z.string().nullable(),
    signer: z.string().nullable(),
  }),
  importedFrom: z.strictObject({ fileName: z.string(), sha256: z.string() }),
});

export const importContract = {
  read: defineRoute({
    method: 'POST',
    path: '/api/imports',
    summary:
      'Đọc một kế hoạch, báo cáo (.txt, .docx) thành nội dung có cấu trúc; chưa lưu gì. Loại tệp nhận theo nội dung, không theo tên',
    permission: creates,
    query: z.strictObject({
      fileName: text(300).default('van-ban.txt'),
      unitId: id<'Unit'>().optional().describe('Đơn vị soạn: dùng cho ký hiệu và dòng Lưu'),
    }),
    body: uploadBody('text/plain', 'application/octet-stream', wordMediaType),
    reply: reading,
    problems: [
      'TextIsTooLarge',
      'ContentIsBinary',
      'TextIsNotADocument',
      'TextTakesTooLong',
      'FileIsEmpty',
      'FileKindIsNotTaken',
      'WordFileHoldsMacros',
      'WordFileIsBroken',
      'WordFileUnpacksTooLarge',
      'WordFileTakesTooLong',
    ],
  }),
  reread: defineRoute({
    method: 'POST',
    path: '/api/imports/rereading',
    summary: 'Đọc lại các dòng đã sửa, với loại do người soạn chọn cho từng dòng',
    permission: creates,
    body: z.strictObject({
      fileName: text(300),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      unitId: id<'Unit'>().optional(),
      lines: z.array(words(20_000)).min(1).max(60_000),
      changes: z
        .array(z.strictObject({ line: z.int().min(1), as: z.enum(mendableKinds) }))
        .max(5_000),
    }),
    reply: reading,
    problems: ['TextIsTooLarge', 'ContentIsBinary', 'TextIsNotADocument', 'TextTakesTooLong'],
  }),
  explainUnits: defineRoute({
    method: 'POST',
    path: '/api/unit-names',
    summary: 'Trả lời tên đơn vị chưa rõ; cơ quan nhớ câu trả lời cho lần sau',
    permission: creates,
    body: z.strictObject({
      answers: z
        .array(
          z.strictObject({
            spelling: text(300),
            meaning: z.discriminatedUnion('kind', [
              z.strictObject({ kind: z.literal('unit'), unitId: id<'Unit'>() }),
              z.strictObject({ kind: z.literal('allUnits') }),
              z.strictObject({ kind: z.literal('outside') }),
            ]),
          }),
        )
        .min(1)
        .max(200),
    }),
    reply: null,
  }),
};
