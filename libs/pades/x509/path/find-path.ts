import type { Certificate } from '../certificate.js';
import type { Evidence } from '../revocation/revocation-of.js';
import type { PathLimits } from './build-paths.js';
import type { PathRules } from './path-rules.js';
import type { PathVerdict } from './path-verdict.js';

export interface PathSearch extends Evidence, Omit<PathRules, 'revocationOf' | 'algorithms'> {
  readonly limits?: Partial<PathLimits>;
}

/**
 * Leads a certificate to an anchor: the first path that is valid with every certificate's
 * revocation judged by the evidence; else the verdict on the likeliest; `undefined` without any.
 */
export const findPath = (target: Certificate, search: PathSearch): PathVerdict | undefined => {
  throw new Error(`not yet ${target} ${search}`);
};
