import type { Layout } from './layout.js';
import { nd30of2020 } from './nd30-2020.js';

/** Every version of the rules, newest first. */
const layouts: readonly Layout[] = [nd30of2020];

/**
 * The layout rules in force on a calendar day (`YYYY-MM-DD`).
 * Undefined before the oldest version that is known here.
 */
export const layoutInForce = (day: string): Layout | undefined =>
  layouts.find(({ effectiveFrom }) => effectiveFrom <= day);
