import type { StatusCode } from '#edxml';
import { answerTo, type DeliveryState } from './delivery-state.js';

const states: readonly DeliveryState[] = [
  'waiting',
  'handedOver',
  'arrived',
  'accepted',
  'refused',
  'waived',
];

it.each<[StatusCode, readonly (string | undefined)[]]>([
  ['01', ['arrived', 'arrived', undefined, undefined, undefined, undefined]],
  ['02', ['refused', 'refused', 'refused', undefined, undefined, undefined]],
  ['03', ['accepted', 'accepted', 'accepted', undefined, undefined, undefined]],
  ['05', ['accepted', 'accepted', 'accepted', undefined, undefined, undefined]],
  ['13', [undefined, undefined, undefined, undefined, undefined, undefined]],
])('%s moves waiting, handedOver, arrived, accepted, refused, waived to %j', (code, expected) => {
  expect(states.map((state) => answerTo(state, code))).toEqual(expected);
});
