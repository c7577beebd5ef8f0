import { Mark } from '../parts/marks.js';
import type { ReplyOf } from '../server/routes.js';
import type { Tone } from '../theme/tokens.js';

export type Petition = ReplyOf<'GET /api/petitions/:petitionId'>;
export type PetitionRow = ReplyOf<'GET /api/petitions'>['petitions'][number];

const tones: Readonly<Record<PetitionRow['state'], Tone>> = {
  received: 'action',
  assigned: 'action',
  needsInformation: 'soon',
  answered: 'action',
  closed: 'done',
  transferred: 'neutral',
  refused: 'neutral',
};

/** Where a petition stands; a due time beside it says by itself that it has passed. */
export const PetitionState = ({
  petition: { state, stateName, late, dueAt },
}: {
  readonly petition: Pick<PetitionRow, 'state' | 'stateName' | 'late' | 'dueAt'>;
}) => (
  <>
    <Mark tone={tones[state]}>{stateName}</Mark>{' '}
    {late && !dueAt && <Mark tone="late">Quá hạn</Mark>}
  </>
);
