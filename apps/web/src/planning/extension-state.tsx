import { Mark } from '../parts/marks.js';
import type { ReplyOf } from '../server/routes.js';
import type { Tone } from '../theme/tokens.js';

export type Extension = ReplyOf<'GET /api/extensions/:extensionId'>;
export type ExtensionRow = ReplyOf<'GET /api/extensions'>['extensions'][number];

const tones: Readonly<Record<ExtensionRow['state'], Tone>> = {
  requested: 'action',
  forwarded: 'action',
  granted: 'done',
  refused: 'late',
  withdrawn: 'neutral',
};

/** Where a request stands, how often it was asked, and whether it came too late. */
export const ExtensionState = ({
  extension: { state, stateName, timesAsked, askedLate },
}: {
  readonly extension: Pick<ExtensionRow, 'state' | 'stateName' | 'timesAsked' | 'askedLate'>;
}) => (
  <>
    <Mark tone={tones[state]}>{stateName}</Mark>{' '}
    {timesAsked > 1 && <Mark tone="soon">Lần {timesAsked}</Mark>}{' '}
    {askedLate && <Mark tone="late">Xin khi đã quá hạn</Mark>}
  </>
);
