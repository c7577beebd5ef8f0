import type { DocumentContent } from '#nd30';
import { aPlan } from './content.js';

const rubbedOut = ['subject', 'issuer', 'place', 'symbol', 'text', 'heading', 'title', 'archive'];

/** The plan with every text rubbed out: what an editor saves of a draft just begun. */
export const aBlankPlan = (): DocumentContent =>
  JSON.parse(
    JSON.stringify(aPlan(), (key, value: unknown) =>
      typeof value === 'string' && rubbedOut.includes(key) ? '' : value,
    ),
  ) as DocumentContent;
