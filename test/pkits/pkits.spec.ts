import { findPath, type PathVerdict } from '#pades/x509';
import type { Expectation, PkitsTest, Section } from './expectation.js';
import { refusedOnPurpose, sections } from './expectations.js';
import { certificateOf, endEntities, pkitsDirectory } from './vectors.js';

const directory = pkitsDirectory();
const testPolicy = (number: number): string => `2.16.840.1.101.3.2.1.48.${number}`;

/** Held against the whole directory: the path has to be found among everything that is there. */
const verdictOn = ({ file }: PkitsTest, { settings }: Expectation): PathVerdict | undefined => {
  const target = certificateOf(`${file}EE`);
  if (target === undefined) return undefined;
  const { policies, ...rules } = settings;
  return findPath(target, {
    ...directory,
    at: new Date('2020-06-01T00:00:00Z'),
    ...rules,
    ...(policies === undefined ? {} : { initialPolicies: policies.map(testPolicy) }),
  });
};

interface Outcome {
  readonly test: string;
  readonly shouldBeAccepted: boolean;
  readonly isAccepted: boolean;
  readonly reasons: readonly string[];
}

const outcomesOf = (section: Section): readonly Outcome[] =>
  section.tests.flatMap((test) =>
    test.expectations.map((expectation) => {
      const verdict = verdictOn(test, expectation);
      return {
        test: `${section.number}.${test.number}`,
        shouldBeAccepted: expectation.isAccepted,
        isAccepted: verdict?.isValid === true,
        reasons: verdict?.failures.map(({ code }) => code) ?? ['NoPathLeadsToTrust'],
      };
    }),
  );

const shares: string[] = [];
afterAll(() => console.log(`PKITS\n${shares.join('\n')}`));

test('every section is there, every test of it once', () => {
  expect(sections.map(({ number, tests }) => `${number}: ${tests.length}`)).toEqual([
    '4.1: 6',
    '4.2: 8',
    '4.3: 11',
    '4.4: 21',
    '4.5: 8',
    '4.6: 17',
    '4.7: 5',
    '4.8: 20',
    '4.9: 8',
    '4.10: 14',
    '4.11: 11',
    '4.12: 10',
    '4.13: 38',
    '4.14: 35',
    '4.15: 10',
    '4.16: 2',
  ]);
  const files = sections.flatMap(({ tests }) => tests.map(({ file }) => file));
  expect(endEntities().filter((file) => !files.includes(file))).toEqual([]);
});

describe.each(sections)('$number $title', (section) => {
  const outcomes = outcomesOf(section);

  beforeAll(() => {
    const passed = outcomes.filter((one) => one.isAccepted === one.shouldBeAccepted).length;
    shares.push(`${section.number} ${section.title}: ${passed} of ${outcomes.length}`);
  });

  test('nothing is accepted that should not be', () => {
    const accepted = outcomes.filter((one) => one.isAccepted && !one.shouldBeAccepted);
    expect(accepted).toEqual([]);
  });

  test('nothing is refused that should not be', () => {
    const refused = outcomes.filter((one) => !one.isAccepted && one.shouldBeAccepted);
    expect(refused.map(({ test: name }) => name)).toEqual(
      refusedOnPurpose.filter((name) => name.startsWith(`${section.number}.`)),
    );
  });

  test('what is refused is refused for what the section is about', () => {
    const reasons = new Set(outcomes.flatMap((one) => (one.isAccepted ? [] : one.reasons)));
    expect([...reasons].sort()).toEqual(section.refusals);
  });
});
