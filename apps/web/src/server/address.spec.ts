import { addressOf } from './address.js';

test('parts of the path are filled in and made safe', () => {
  expect(addressOf('/api/a/:id/b', { params: { id: 'x/y' } })).toBe('/api/a/x%2Fy/b');
});

test('a question without a value is not asked', () => {
  const query = { search: 'kế hoạch', state: undefined, mine: '', limit: 20 };
  expect(addressOf('/api/a', { query })).toBe('/api/a?search=k%E1%BA%BF+ho%E1%BA%A1ch&limit=20');
});

test('several values are asked one by one', () => {
  expect(addressOf('/api/a', { query: { state: ['drafted', 'sent'] } })).toBe(
    '/api/a?state=drafted&state=sent',
  );
});
