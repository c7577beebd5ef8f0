import type { PdfFile } from '../pdf/file.js';
import { allowLongTerm } from './allow-long-term.js';
import { allowNothing, allowSealing } from './allowances.js';
import { forbiddenChanges } from './changes.js';
import type { Allowance } from './compare-objects.js';
import { revisionOf, type PlacedSignature } from './placed-signatures.js';

/**
 * For each revision what it changes beyond what the signatures before it leave open. The clerk's
 * revision must follow the leader's at once and be closed by the seal; after it only validation
 * data may come. Revisions up to the first signature are covered by it and not judged.
 */
export const changesByRevision = (
  file: PdfFile,
  signatures: readonly PlacedSignature[],
): readonly (readonly string[])[] => {
  const closing = (role: PlacedSignature['role']): number =>
    Math.max(-1, ...signatures.filter((signature) => signature.role === role).map(revisionOf));
  const [leader, seal] = [closing('leader'), closing('seal')];
  const covered = signatures.map(revisionOf).filter((revision) => revision >= 0);
  const first = covered.length === 0 ? file.revisions.length : Math.min(...covered);
  const allowanceOf = (revision: number): Allowance => {
    if (revision === seal && leader === seal - 1) return allowSealing(file.viewAt(revision - 1));
    return seal >= 0 && revision > seal ? allowLongTerm : allowNothing;
  };
  return file.revisions.map((_, revision) =>
    revision <= first ? [] : forbiddenChanges(file, revision, allowanceOf(revision)),
  );
};
