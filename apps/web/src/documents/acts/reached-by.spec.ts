import type { DocumentView } from '#contracts';
import { reachedBy, tellThem } from './reached-by.js';

type Delivery = DocumentView['deliveries'][number];
const deliveries = (states: readonly Delivery['state'][]) =>
  states.map((state) => ({ receiver: `nơi ${state}`, state }) as Delivery);

test('whoever holds the package must be told; who never got it, or gave it back, need not', () => {
  const all = ['waiting', 'handedOver', 'arrived', 'accepted', 'refused', 'waived'] as const;
  expect(reachedBy(deliveries(all))).toEqual(['nơi handedOver', 'nơi arrived', 'nơi accepted']);
});

test('the sentence names every one of them', () => {
  expect(tellThem(['Sở Y tế', 'Bệnh viện tỉnh'])).toBe(
    'Phần mềm không tự báo thu hồi: văn thư gửi công văn thu hồi tới Sở Y tế; Bệnh viện tỉnh.',
  );
});
