import type { DocumentContent } from '#nd30';
import { aPlan } from '../../builders/content.js';
import { blocksWith } from '../../builders/blocks.js';
import { nodeIds } from '../../builders/node-ids.js';

const { recipient } = blocksWith(nodeIds(60_000));

export const toHealth = recipient('Sở Y tế tỉnh Mẫu');
export const toOwnPeople = recipient('Các khoa, phòng, trạm y tế');

/** A plan of the demo's centre with two annexes; it goes to the Sở. */
export const thePlan = (changes: Partial<DocumentContent> = {}): DocumentContent =>
  aPlan({
    subject: 'Cải cách hành chính năm 2026 của Trung tâm Y tế khu vực Mẫu',
    header: {
      superior: 'Sở Y tế tỉnh Mẫu',
      issuer: 'Trung tâm Y tế khu vực Mẫu',
      place: 'Mẫu',
      symbol: 'KH-TTYT',
    },
    recipients: [toHealth, toOwnPeople],
    ...changes,
  });

/** The same plan for the centre's own people: no receiver outside. */
export const theInternalPlan = (changes: Partial<DocumentContent> = {}): DocumentContent =>
  thePlan({ recipients: [toOwnPeople], ...changes });

/** The same with its last annex in a file of its own. */
export const withAnnexApart = (content: DocumentContent): DocumentContent => ({
  ...content,
  annexes: content.annexes.map((annex, index) =>
    index === content.annexes.length - 1 ? { ...annex, ownFile: true } : annex,
  ),
});

/** The plan after its drafter has changed the words of its first paragraph. */
export const withFirstParagraph = (text: string, content = thePlan()): DocumentContent => {
  const [first, ...rest] = content.body;
  if (first?.kind !== 'paragraph') throw new Error('The plan begins with a paragraph.');
  return { ...content, body: [{ ...first, content: [{ kind: 'text', text }] }, ...rest] };
};
