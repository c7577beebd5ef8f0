import type { DocumentContent } from '#nd30';
import { blocksWith } from '../builders/blocks.js';
import { nodeIds } from '../builders/node-ids.js';
import { theInternalPlan } from '../journeys/world/the-plan.js';

/** An internal notice of one page: what can be set in type and signed quickly, many times. */
export const aLetter = (): DocumentContent =>
  withWords('Trung tâm đề nghị các khoa, phòng rà soát.');

export function withWords(words: string): DocumentContent {
  const { paragraph } = blocksWith(nodeIds(70_000));
  return theInternalPlan({
    docType: 'TB',
    subject: 'Về việc rà soát thủ tục hành chính',
    header: { ...theInternalPlan().header, symbol: 'TB-TTYT' },
    legalBases: [],
    body: [paragraph(words)],
    annexes: [],
  });
}
