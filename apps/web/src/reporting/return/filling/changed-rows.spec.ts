import type { Content } from '../return-types.js';
import { changedPlaces, entriesOf, mergeReturns } from './changed-rows.js';

const target = (targetId: string, value: string | null) => ({
  ...{ targetId, value, numerator: null, denominator: null, parts: [], evidence: [], note: '' },
  ...{ words: `Chỉ tiêu ${targetId}`, measure: null, lastValue: null, fromUnitId: null },
});
const base: Content = {
  schema: 1,
  targets: [target('a', '1'), target('b', null)],
  tasks: [],
  words: { good: '', bad: '', causes: '', proposals: '' },
};
const withValue = (content: Content, id: string, value: string): Content => ({
  ...content,
  targets: content.targets.map((row) => (row.targetId === id ? { ...row, value } : row)),
});
const valuesOf = ({ targets }: Content) => targets.map(({ value }) => value);

test('only what was changed is sent, without what the plan says', () => {
  const mine = withValue(base, 'b', '99.5');
  expect(entriesOf(base, mine)).toEqual({
    targets: [
      {
        ...{ targetId: 'b', value: '99.5', numerator: null, denominator: null },
        ...{ parts: [], evidence: [], note: '' },
      },
    ],
    tasks: [],
  });
});

test('what was typed and taken back is no change', () => {
  expect(changedPlaces(base, withValue(withValue(base, 'a', '7'), 'a', '1'))).toEqual([]);
});

test('two who changed different figures keep both; the same figure is named', () => {
  const theirs = withValue(base, 'a', '5');
  const apart = mergeReturns(base, withValue(base, 'b', '2'), theirs);
  expect([valuesOf(apart.content), apart.both]).toEqual([['5', '2'], []]);
  const same = mergeReturns(base, withValue(base, 'a', '3'), theirs);
  expect([valuesOf(same.content), same.both]).toEqual([['3', null], ['target:a']]);
});

test('words are merged part by part', () => {
  const mine = { ...base, words: { ...base.words, good: 'Tốt' } };
  const theirs = { ...base, words: { ...base.words, bad: 'Chậm' } };
  const { content, both } = mergeReturns(base, mine, theirs);
  expect(content.words).toEqual({ good: 'Tốt', bad: 'Chậm', causes: '', proposals: '' });
  expect(both).toEqual([]);
});
