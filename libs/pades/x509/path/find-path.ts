import type { Certificate } from '../certificate.js';
import type { Evidence, Question } from '../revocation/evidence.js';
import { judgeRevocation } from '../revocation/judge.js';
import { buildPaths, type PathLimits } from './build-paths.js';
import type { PathRules } from './path-rules.js';
import type { PathVerdict } from './path-verdict.js';
import { validatePath } from './validate-path.js';

export interface PathSearch extends Evidence, Omit<PathRules, 'revocationOf' | 'algorithms'> {
  readonly limits?: Partial<PathLimits>;
}

/**
 * Leads a certificate to an anchor: the first path that is valid, each certificate's revocation
 * judged by the evidence; else the verdict on the path with the fewest faults; `undefined` when
 * no path leads to an anchor.
 */
export const findPath = (target: Certificate, search: PathSearch): PathVerdict | undefined =>
  bestPath(target, search, questionAt(search, search.at));

/** The question as it is first asked, before anything hangs on the answer. */
export const questionAt = (evidence: Evidence, at: Date): Question => ({
  evidence,
  at,
  pending: [],
  budget: { left: 2000 },
  isValid: (signer, question) =>
    bestPath(signer, { ...question.evidence, at: question.at }, question)?.isValid === true,
  isGood: (certificate, issuer, question) =>
    judgeRevocation(certificate, issuer, question).status === 'good',
});

const bestPath = (
  target: Certificate,
  search: PathSearch,
  question: Question,
): PathVerdict | undefined => {
  let best: PathVerdict | undefined;
  for (const { anchor, path } of buildPaths(target, search.pool, search.anchors, search.limits)) {
    // Whoever signs the evidence must be valid under the same anchor.
    const asked = { ...question, evidence: { ...question.evidence, anchors: [anchor] } };
    const verdict = validatePath(anchor, path, {
      ...search,
      revocationOf: (certificate, issuer) => judgeRevocation(certificate, issuer, asked),
    });
    if (verdict.isValid) return verdict;
    if (best === undefined || verdict.failures.length < best.failures.length) best = verdict;
  }
  return best;
};
