import { z } from 'zod';
import { documentContent } from '../content/document-content.js';
import { id, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { uploadBody } from '../route/transfer.js';

const creates = { action: 'create', subject: 'Document' } as const;

const question = z
  .strictObject({
    kind: z.enum(['unknownUnit', 'unknownType', 'otherIssuer']),
    text: z.string(),
    /** As printed; only for an unknown unit. */
    spelling: z.string().optional(),
    lines: z.array(z.tuple([z.int(), z.int()])),
  })
  .meta({ id: 'ImportQuestion' });

export const importContract = {
  read: defineRoute({
    method: 'POST',
    path: '/api/imports',
    summary: 'Đọc một kế hoạch, báo cáo dạng văn bản thuần thành nội dung có cấu trúc; chưa lưu gì',
    permission: creates,
    query: z.strictObject({ fileName: text(300).default('van-ban.txt') }),
    body: uploadBody('text/plain', 'application/octet-stream'),
    reply: z.strictObject({
      /** Everything that was read, each with the lines it came from (`trinhky import --json`). */
      result: z.record(z.string(), z.unknown()),
      content: documentContent,
      questions: z.array(question),
      leftBehind: z.strictObject({
        number: z.string().nullable(),
        date: z.string().nullable(),
        signer: z.string().nullable(),
      }),
      importedFrom: z.strictObject({ fileName: z.string(), sha256: z.string() }),
    }),
    problems: ['TextIsTooLarge', 'ContentIsBinary', 'TextIsNotADocument'],
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
