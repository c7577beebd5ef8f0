import type { StatusCode } from '#edxml';

export type DeliveryState =
  | 'waiting'
  | 'handedOver'
  | 'arrived'
  | 'accepted'
  | 'refused'
  | 'waived';

export type Answer = Extract<DeliveryState, 'arrived' | 'accepted' | 'refused'>;

const answers: Partial<Readonly<Record<StatusCode, Answer>>> = {
  '01': 'arrived',
  '02': 'refused',
  '03': 'accepted',
  '04': 'accepted',
  '05': 'accepted',
  '06': 'accepted',
};

/** Where a status moves a delivery; undefined when it tells nothing new. Statuses may overtake each other. */
export function answerTo(state: DeliveryState, code: StatusCode): Answer | undefined {
  const answer = answers[code];
  if (!answer || answer === state) return undefined;
  if (state === 'waiting' || state === 'handedOver') return answer;
  return state === 'arrived' ? answer : undefined;
}
