import { Mark } from '../../parts/marks.js';
import type { Tone } from '../../theme/tokens.js';
import type { ReturnRow } from './return-types.js';

const tones: Readonly<Record<ReturnRow['state'], Tone>> = {
  open: 'soon',
  submitted: 'action',
  approved: 'action',
  accepted: 'done',
  locked: 'neutral',
  waived: 'neutral',
};

/** Where a return stands, and whether it is late. */
export const ReturnState = ({
  row: { state, stateName, late },
}: {
  readonly row: Pick<ReturnRow, 'state' | 'stateName' | 'late'>;
}) => (
  <>
    <Mark tone={tones[state]}>{stateName}</Mark> {late && <Mark tone="late">Quá hạn nộp</Mark>}
  </>
);
