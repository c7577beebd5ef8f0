import { z } from 'zod';
import { id } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { documentParams } from './documents.contract.js';

/** One stretch of words of a text that changed. */
export const textPiece = z
  .strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })
  .meta({ id: 'TextPiece' });

/** One thing that differs; a refusal for staleness (409) carries the same in `difference`. */
export const change = z
  .strictObject({
    kind: z.enum(['added', 'removed', 'changed', 'moved']),
    /** The node, or `document` for the header and what belongs to no node. */
    nodeId: z.string(),
    part: z.enum(['header', 'addressees', 'legalBases', 'body', 'recipients', 'annexes']),
    /** Where, as printed: `Mục II.2.a`, `Phụ lục I, dòng 3, cột Thời gian`. */
    place: z.string(),
    /** Where a moved node stood before. */
    movedFrom: z.string().nullable(),
    /** What of the node changed, in words; null when the whole node came, went or moved. */
    field: z.string().nullable(),
    old: z.string().nullable(),
    new: z.string().nullable(),
    /** The change word by word; empty for what only moved. */
    pieces: z.array(textPiece),
  })
  .meta({ id: 'Change' });

const side = z
  .strictObject({
    /** Null for the working copy. */
    versionId: id<'Version'>().nullable(),
    /** `Bản trình lần 2`, `Bản đang soạn`. */
    name: z.string(),
  })
  .meta({ id: 'ComparedText' });

const which = z.union([id<'Version'>(), z.literal('working')]);

export const differencesContract = {
  read: defineRoute({
    method: 'GET',
    path: '/api/documents/:documentId/differences',
    summary: 'So sánh hai bản của văn bản, từng chỗ, từng từ',
    permission: { action: 'read', subject: 'Document' },
    params: documentParams,
    query: z.strictObject({
      from: which.describe('Mã bản trình, hoặc working cho bản đang soạn'),
      to: which,
    }),
    reply: z.strictObject({ from: side, to: side, changes: z.array(change) }),
  }),
};
