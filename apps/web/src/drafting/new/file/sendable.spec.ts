import { sizeOf, whyNotSent } from './sendable.js';

it.each([
  [0, '1 kB'],
  [655_360, '640 kB'],
  [2_411_725, '2,3 MB'],
])('%d bytes are %s', (size, words) => {
  expect(sizeOf({ size })).toBe(words);
});

it('a file over 20 MB is not sent, and told why', () => {
  expect(whyNotSent({ size: 20 * 1024 * 1024 })).toBeNull();
  expect(whyNotSent({ size: 50 * 1024 * 1024 })).toMatch(/50 MB.*20 MB/);
});
