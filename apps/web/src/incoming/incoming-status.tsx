import { Mark } from '../parts/marks.js';
import type { ReplyOf } from '../server/routes.js';
import type { Tone } from '../theme/tokens.js';

type Incoming = ReplyOf<'GET /api/incoming'>['documents'][number];

const tones: Readonly<Record<Incoming['state'], Tone>> = {
  arrived: 'action',
  accepted: 'done',
  refused: 'late',
};

export const IncomingStatus = ({
  document: { state, stateName },
}: {
  readonly document: Pick<Incoming, 'state' | 'stateName'>;
}) => <Mark tone={tones[state]}>{stateName}</Mark>;
