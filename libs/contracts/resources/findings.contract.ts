import { z } from 'zod';
import { nodeId } from '../content/block.js';
import { defineRoute } from '../route/define-route.js';
import { documentParams } from './documents.contract.js';
import { contradictionKinds, placeInPlan } from './plans.contract.js';

export const finding = z
  .strictObject({
    /** Stable name of the rule: `AnnexTableIsEmpty`. */
    rule: z.string(),
    /** `blocking` refuses the submission; the others are for people to judge. */
    severity: z.enum(['blocking', 'warning', 'note']),
    /** Where, as printed: `Phụ lục I, dòng 3`. */
    place: z.string(),
    nodeId: nodeId.nullable(),
    /** The field of the node, or of the content without a node: `time`, `header.symbol`. */
    field: z.string().nullable(),
    /** What is wrong, a sentence. */
    text: z.string(),
    /** Where the rule stands in law; null for a rule of the house. */
    clause: z.string().nullable(),
  })
  .meta({ id: 'Finding' });

/** What a plan that is being written says otherwise than one that lives; nobody is kept from it. */
const contradictionInDraft = z
  .strictObject({
    kind: z.enum(contradictionKinds),
    /** The clause or the task of this text. */
    nodeId,
    words: z.string(),
    says: z.string(),
    living: placeInPlan,
  })
  .meta({ id: 'ContradictionInDraft' });

export const findingsContract = {
  read: defineRoute({
    method: 'GET',
    path: '/api/documents/:documentId/findings',
    summary:
      'Những chỗ còn thiếu, sai thể thức hoặc mâu thuẫn trong bản đang soạn, hay với kế hoạch đang thực hiện',
    permission: { action: 'read', subject: 'Document' },
    params: documentParams,
    reply: z.strictObject({
      /** The saved text that was examined. */
      revision: z.int(),
      findings: z.array(finding),
      contradictions: z.array(contradictionInDraft),
    }),
  }),
};
