import type { PathFailureCode } from '#pades/x509';

/** How a test is to end under the settings given to it. */
export interface Expectation {
  readonly settings: Settings;
  readonly isAccepted: boolean;
}

/** Departures from the default settings; policies are NIST's test policies by number. */
export interface Settings {
  readonly policies?: readonly number[];
  readonly requireExplicitPolicy?: boolean;
  readonly inhibitPolicyMapping?: boolean;
  readonly inhibitAnyPolicy?: boolean;
}

export interface PkitsTest {
  readonly number: number;
  /** The end entity's certificate, by its file. */
  readonly file: string;
  readonly expectations: readonly Expectation[];
}

export interface Section {
  readonly number: string;
  readonly title: string;
  /** What may be wrong with the paths that it makes for refusal, and nothing else. */
  readonly refusals: readonly Refusal[];
  readonly tests: readonly PkitsTest[];
}

export type Refusal = PathFailureCode | 'NoPathLeadsToTrust';

export const accept = (settings: Settings = {}): Expectation => ({ settings, isAccepted: true });
export const refuse = (settings: Settings = {}): Expectation => ({ settings, isAccepted: false });

export const section = (
  number: string,
  title: string,
  refusals: readonly Refusal[],
  tests: readonly (readonly [file: string, ...Expectation[]])[],
): Section => ({
  number,
  title,
  refusals,
  tests: tests.map(([file, ...expectations], i) => ({ number: i + 1, file, expectations })),
});
