import { nextStep, renewalOf, retryAt, type Standing } from './next-step.js';

const now = new Date('2026-01-06T07:30:00Z');
const day = (count: number): Date => new Date(now.getTime() + count * 86_400_000);
const after = (standing: Standing) => nextStep(standing, now);

test('a file climbs rung by rung to the level that is wanted, and stays there', () => {
  const climbed = (wanted: Standing['wanted']): readonly string[] => {
    const seen: string[] = [];
    let standing: Standing = { level: 'B-B', wanted };
    for (;;) {
      const step = nextStep(standing, now);
      if (step.add === null) return seen;
      seen.push(`${step.add} ${step.reaches}`);
      standing = { level: step.reaches, wanted, newest: step.add, renewAt: day(10) };
    }
  };
  const [time, data, over] = [
    'documentTimestamp B-T',
    'validationData B-LT',
    'documentTimestamp B-LTA',
  ];
  expect(climbed('B-B')).toEqual([]);
  expect(climbed('B-T')).toEqual([time]);
  expect(climbed('B-LT')).toEqual([time, data]);
  expect(climbed('B-LTA')).toEqual([time, data, over]);
});

test('a document timestamp is renewed when it is time, with validation data first', () => {
  const kept = { level: 'B-LTA', wanted: 'B-LTA', newest: 'documentTimestamp' } as const;
  expect(after({ ...kept, renewAt: day(1) })).toEqual({ add: null, dueAt: day(1) });
  expect(after({ ...kept, renewAt: now })).toEqual({ add: 'validationData', reaches: 'B-LTA' });
  expect(after({ ...kept, newest: 'validationData', renewAt: day(1) })).toEqual({
    add: 'documentTimestamp',
    reaches: 'B-LTA',
  });
});

test('a file whose body wants less than it has is left alone', () => {
  expect(after({ level: 'B-LT', wanted: 'B-T' })).toEqual({ add: null, dueAt: null });
});

test('renewal comes ninety days before the end, sooner where less was given', () => {
  expect(renewalOf(now, day(700))).toEqual(day(610));
  expect(renewalOf(now, day(30))).toEqual(day(20));
});

test('failures wait a minute, twice as long each time, a day at most', () => {
  const minutes = [0, 1, 2, 11, 50].map(
    (n) => (retryAt(n, now).getTime() - now.getTime()) / 60_000,
  );
  expect(minutes).toEqual([1, 2, 4, 1440, 1440]);
});
