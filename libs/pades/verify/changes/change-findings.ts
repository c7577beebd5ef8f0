import type { RevisionChanges } from './changes-by-revision.js';
import { finding, type Finding } from '../judgement/findings.js';
import type { ChangesSince } from '../judgement/report.js';

const mostNamed = 3;

/** What the revisions after a signature make of it. */
export const changeFindings = (since: readonly RevisionChanges[]): readonly Finding[] => {
  const pathsOf = (kind: ChangesSince): readonly string[] =>
    since.filter((change) => change.kind === kind).flatMap(({ paths }) => paths);
  return [
    ...pathsOf('forbidden')
      .slice(0, mostNamed)
      .map((path) => finding('ModifiedAfterSigning', path)),
    ...pathsOf('filled')
      .slice(0, mostNamed)
      .map((path) => finding('FilledAfterSigning', path)),
  ];
};

const worstFirst = ['forbidden', 'filled', 'allowed'] as const satisfies readonly ChangesSince[];

export const worstOf = (since: readonly RevisionChanges[]): ChangesSince =>
  worstFirst.find((kind) => since.some((change) => change.kind === kind)) ?? 'none';
