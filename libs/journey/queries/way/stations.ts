import { stationKeys, type Station, type StationKey } from '#contracts';
import { roleNames, stationNames } from '../../names.js';
import { dispatch, receipt } from './delivery-stations.js';
import { expected, review } from './review-stations.js';
import { done, instant, returned, waitsFor, type Told } from './tell-station.js';
import { hasHappened, ofKind, type Way, type WayStep } from './way.js';

/** The eight stations of a document's way, in their order. Pure. */
export const stationsOf = (way: Way): Station[] => stationKeys.map((key) => stationOf(key, way));

function stationOf(key: StationKey, way: Way): Station {
  const told = judge[key](way);
  const ended = endOf(way);
  // A document whose way has ended waits for nobody.
  const final: Told =
    ended && told.state !== 'done' ? { state: 'skipped', hint: told.hint ?? null } : told;
  return { ...nothingTold, key, name: stationNames[key], ...final };
}

const nothingTold = {
  who: null,
  at: null,
  since: null,
  dueAt: null,
  overdue: false,
  mine: false,
  hint: null,
};

const judge: Readonly<Record<StationKey, (way: Way) => Told>> = {
  drafting,
  contentCheck: (way) => review('contentCheck', way),
  formCheck: (way) => review('formCheck', way),
  approval: (way) => review('approval', way),
  signing,
  issuing,
  dispatch,
  receipt,
};

function drafting(way: Way): Told {
  const { state, context, steps, open, iDraft, nameOf } = way;
  if (state === 'cancelled') return { state: 'skipped', hint: 'Đã hủy dự thảo' };
  if (state !== 'drafted') return done(way, 'draft.submit');
  const last = steps.at(-1);
  return {
    state: 'waiting',
    who: nameOf(context.creator),
    since: instant(last?.at),
    ...(open[0] && { since: instant(open[0].since) }),
    mine: iDraft,
    hint: whyAgain(way, last),
  };
}

function whyAgain({ lastReturn }: Way, last: WayStep | undefined): string | null {
  if (last?.event === 'draft.withdraw') return 'Người soạn thảo đã rút lại';
  if (last?.event === 'rendering.failed') return `Không tạo được bản PDF: ${lastReturn?.reason}`;
  return null;
}

function signing(way: Way): Told {
  const { state } = way;
  if (state === 'approved' || state === 'signing') return waitsFor(way, ofKind(way, 'sign'));
  return hasHappened(way, 'signing.complete')
    ? done(way, 'signing.complete')
    : { state: 'ahead', who: expected('approval', way) };
}

function issuing(way: Way): Told {
  const { state, lastReturn } = way;
  if (state === 'drafted' && lastReturn?.station === 'issuing') return returned(way, lastReturn);
  if (state === 'leaderSigned' || state === 'issuing') {
    const hint = state === 'issuing' ? 'Đã có số, đang đóng dấu' : null;
    return { ...waitsFor(way, ofKind(way, 'issue')), hint };
  }
  return hasHappened(way, 'sealing.complete')
    ? done(way, 'sealing.complete')
    : { state: 'ahead', who: roleNames.clerk };
}

const endOf = ({ state }: Way): boolean => ['cancelled', 'recalled', 'replaced'].includes(state);
