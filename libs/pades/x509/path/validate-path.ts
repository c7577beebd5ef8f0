import type { Certificate } from '../certificate.js';
import type { TrustAnchor } from '../trust-anchor.js';
import type { PathRules } from './path-rules.js';
import type { PathVerdict } from './path-verdict.js';

/** Validates one path from the anchor down to the target, last (RFC 5280 §6.1, RFC 9618). */
export const validatePath = (
  anchor: TrustAnchor,
  path: readonly Certificate[],
  rules: PathRules,
): PathVerdict => {
  throw new Error(`not yet ${anchor.name.text} ${path.length} ${rules.at}`);
};
