import { roleNames } from '../../names.js';
import { done, instant, named, waitsFor, type Told } from './tell-station.js';
import { happened, ofKind, sentStep, staysInside, type Way } from './way.js';

/** Given to the channels: by whom, and when the first package left. */
export function dispatch(way: Way): Told {
  if (staysInside(way)) return { state: 'skipped', hint: 'Không gửi ra ngoài cơ quan' };
  const sent = sentStep(way);
  if (sent) return { ...done(way, 'dispatch.start'), at: instant(sent.at) };
  if (way.state !== 'issued') return { state: 'ahead', who: roleNames.clerk };
  const open = ofKind(way, 'send');
  if (open.length > 0) return waitsFor(way, open);
  const begun = happened(way, 'dispatch.start');
  return { state: 'waiting', since: instant(begun?.at), hint: 'Gói tin đang được chuyển' };
}

/** What the receivers answered, all of them together. */
export function receipt(way: Way): Told {
  if (staysInside(way)) return { state: 'skipped' };
  const { deliveries } = way;
  const who = named(deliveries.map(({ receiver }) => receiver)) ?? 'Nơi nhận';
  const sent = sentStep(way);
  if (!sent) return { state: 'ahead', who };
  if (deliveries.every(({ state }) => state === 'waived')) {
    return { state: 'skipped', who, hint: `Thôi chờ: ${deliveries[0]?.reason}` };
  }
  const [refused] = deliveries.filter(({ state }) => state === 'refused');
  if (refused) {
    const mine = ofKind(way, 'mendDelivery').some((item) => item.mine);
    const { receiver, reason } = refused;
    const at = instant(happened(way, 'dispatch.answered')?.at);
    return { state: 'returned', who: receiver, at, mine, hint: `Từ chối: ${reason}` };
  }
  const left = deliveries.filter(({ state }) => state !== 'accepted' && state !== 'waived');
  const accepted = deliveries.filter(({ state }) => state === 'accepted').length;
  const hint =
    deliveries.length > 1 ? `${accepted} trên ${deliveries.length} nơi nhận đã tiếp nhận` : null;
  if (left.length === 0) {
    const last = way.steps.findLast(({ to }) => to === 'acknowledged');
    return { state: 'done', who, at: instant(last?.at), hint };
  }
  const waitsOn = named(left.map(({ receiver }) => receiver));
  return { state: 'waiting', who: waitsOn, since: instant(sent.at), hint };
}
