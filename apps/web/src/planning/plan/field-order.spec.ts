import { byNumber } from './field-order.js';

test('fields stand in the order of their numbers, Roman or not', () => {
  const fields = ['X', '2', 'IX', 'I', 'III', 'IV', 'V', '10', 'VI'].map((no) => ({ no }));
  const sorted = fields.sort(byNumber).map(({ no }) => no);
  expect(sorted).toEqual(['I', '2', 'III', 'IV', 'V', 'VI', 'IX', 'X', '10']);
});
