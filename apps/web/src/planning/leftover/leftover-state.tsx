import { Mark } from '../../parts/marks.js';
import type { ReplyOf } from '../../server/routes.js';
import type { Tone } from '../../theme/tokens.js';

export type Leftover = ReplyOf<'GET /api/leftovers/:leftoverId'>;

const tones: Readonly<Record<Leftover['state'], Tone>> = {
  asked: 'action',
  closed: 'neutral',
  carried: 'done',
  kept: 'done',
};

export const LeftoverState = ({
  leftover: { state, stateName },
}: {
  readonly leftover: Pick<Leftover, 'state' | 'stateName'>;
}) => <Mark tone={tones[state]}>{stateName}</Mark>;
