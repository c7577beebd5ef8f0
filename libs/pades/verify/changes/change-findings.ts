import type { RevisionChanges } from './changes-by-revision.js';
import { finding, type Finding } from '../judgement/findings.js';
import type { ChangesSince } from '../judgement/report.js';
import { placeInWords } from './place-in-words.js';

const mostNamed = 3;

/** What the revisions after a signature make of it; where in the file is for whoever looks into it. */
export const changeFindings = (since: readonly RevisionChanges[]): readonly Finding[] => {
  const pathsOf = (kind: ChangesSince): readonly string[] =>
    since.filter((change) => change.kind === kind).flatMap(({ paths }) => paths);
  const [forbidden, filled] = [pathsOf('forbidden'), pathsOf('filled')];
  const named = [...forbidden, ...filled].slice(0, mostNamed);
  return [
    ...(forbidden.length > 0 ? [finding('ModifiedAfterSigning', `${forbidden.length} chỗ`)] : []),
    ...(filled.length > 0 ? [finding('FilledAfterSigning', `${filled.length} chỗ`)] : []),
    ...(named.length > 0 ? [finding('PlacesOfChanges', named.map(placeInWords).join('; '))] : []),
  ];
};

const worstFirst = ['forbidden', 'filled', 'allowed'] as const satisfies readonly ChangesSince[];

export const worstOf = (since: readonly RevisionChanges[]): ChangesSince =>
  worstFirst.find((kind) => since.some((change) => change.kind === kind)) ?? 'none';
