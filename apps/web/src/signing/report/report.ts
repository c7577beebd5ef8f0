import type { ReplyOf } from '../../server/routes.js';
import type { Tone } from '../../theme/tokens.js';

export type Report = ReplyOf<'GET /api/incoming/:incomingId/signatures'>['report'];
type Signature = Report['signatures'][number];

export const toneOfStatus: Readonly<Record<Signature['status'], Tone>> = {
  'TOTAL-PASSED': 'done',
  INDETERMINATE: 'soon',
  'TOTAL-FAILED': 'late',
};
