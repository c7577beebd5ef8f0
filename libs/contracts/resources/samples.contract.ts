import { z } from 'zod';
import { nodeId } from '../content/block.js';
import { documentContent } from '../content/document-content.js';
import { documentType } from '../content/document-type.js';
import { id } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { documentParams } from './documents.contract.js';

const creates = { action: 'create', subject: 'Document' } as const;

/** A place of a new draft that a person has to look at: to fill in, or to check. */
const openPlace = z
  .strictObject({
    nodeId: nodeId.nullable(),
    /** `empty` holds words in square brackets; `check` may be out of date. */
    kind: z.enum(['empty', 'check']),
    /** Where, in Vietnamese: `Căn cứ thứ 2`. */
    place: z.string(),
    text: z.string(),
  })
  .meta({ id: 'OpenPlace' });

const sample = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    docType: documentType,
    typeName: z.string(),
    /** What it is for, in a sentence or two. */
    purpose: z.string(),
    /** What one finds in it, each a short phrase: `5 mục`, `Phụ lục I: chỉ tiêu`. */
    holds: z.array(z.string()),
  })
  .meta({ id: 'Sample' });

/** A draft that is not kept yet: `POST /api/documents` begins it. */
const newDraft = z.strictObject({ content: documentContent, openPlaces: z.array(openPlace) });

/** Where a new draft comes from, besides a file (see importContract). */
export const samplesContract = {
  list: defineRoute({
    method: 'GET',
    path: '/api/samples',
    summary: 'Văn bản mẫu của cơ quan',
    permission: creates,
    reply: z.array(sample),
  }),
  read: defineRoute({
    method: 'GET',
    path: '/api/samples/:sampleId',
    summary: 'Nội dung mới từ một văn bản mẫu, phần đầu điền theo cơ quan và đơn vị soạn',
    permission: creates,
    params: z.strictObject({ sampleId: z.string().regex(/^[a-z0-9-]{1,60}$/) }),
    query: z.strictObject({
      unitId: id<'Unit'>(),
      year: z.coerce.number().int().min(2000).max(2100).optional().describe('Bỏ trống: năm nay'),
    }),
    reply: newDraft,
    problems: ['SampleIsUnknown'],
  }),
  copy: defineRoute({
    method: 'GET',
    path: '/api/documents/:documentId/copy',
    summary: 'Nội dung mới theo một văn bản cũ, các mốc năm được chuyển sang năm đã chọn',
    permission: creates,
    params: documentParams,
    query: z.strictObject({
      unitId: id<'Unit'>(),
      year: z.coerce
        .number()
        .int()
        .min(2000)
        .max(2100)
        .optional()
        .describe('Bỏ trống: năm sau của văn bản cũ'),
    }),
    reply: newDraft.extend({
      cameFrom: z.strictObject({ documentId: id<'Document'>(), subject: z.string() }),
      /** The years moved on, null when the old document names none. */
      years: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
    }),
  }),
};
