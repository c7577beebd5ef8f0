import type { PdfFile } from '../../pdf/file.js';
import { allowFilling } from './allow-filling.js';
import { allowLongTerm } from './allow-long-term.js';
import { allowSigning } from './allow-signing.js';
import { allowNothing, allowSealing } from './allowances.js';
import { forbiddenChanges } from './changes.js';
import type { Allowance } from './compare-objects.js';
import { leftOpenBy } from './left-open.js';
import { revisionOf, type PlacedSignature } from '../signature/placed-signatures.js';
import type { ChangesSince, Maker } from '../judgement/report.js';

/** What one revision does to what was signed before it. */
export interface RevisionChanges {
  readonly kind: ChangesSince;
  /** What is not simply allowed, as paths from the trailer. */
  readonly paths: readonly string[];
}

const untouched: RevisionChanges = { kind: 'none', paths: [] };

/**
 * For each revision what it does beyond what the signatures before it leave open. Revisions up to
 * the first signature are covered by it and not judged.
 */
export const changesByRevision = (
  file: PdfFile,
  signatures: readonly PlacedSignature[],
  maker: Maker,
): readonly RevisionChanges[] => {
  const covered = signatures.map(revisionOf).filter((revision) => revision >= 0);
  const first = covered.length === 0 ? file.revisions.length : Math.min(...covered);
  const judge = maker === 'own' ? ownChanges(file, signatures) : foreignChanges(file, signatures);
  return file.revisions.map((_, revision) => (revision <= first ? untouched : judge(revision)));
};

type JudgeRevision = (revision: number) => RevisionChanges;

/**
 * The clerk's revision must follow the leader's at once and be closed by the seal; after it, and
 * after the seal of an annex, only validation data and document timestamps may come.
 */
const ownChanges = (file: PdfFile, signatures: readonly PlacedSignature[]): JudgeRevision => {
  const closing = (role: PlacedSignature['role']): number =>
    Math.max(-1, ...signatures.filter((signature) => signature.role === role).map(revisionOf));
  const [leader, seal, annexSeal] = [closing('leader'), closing('seal'), closing('annexSeal')];
  const last = Math.max(seal, annexSeal);
  const allowanceOf = (revision: number): Allowance => {
    if (revision === seal && leader === seal - 1) return allowSealing(file.viewAt(revision - 1));
    return last >= 0 && revision > last ? allowLongTerm : allowNothing;
  };
  return (revision) => {
    const paths = forbiddenChanges(file, revision, allowanceOf(revision));
    return { kind: paths.length > 0 ? 'forbidden' : 'allowed', paths };
  };
};

/** Others' files: signing goes on; forms and notes are told of; anything else is forbidden. */
const foreignChanges =
  (file: PdfFile, signatures: readonly PlacedSignature[]): JudgeRevision =>
  (revision) => {
    const [before, after] = [file.viewAt(revision - 1), file.viewAt(revision)];
    const earlier = signatures.filter(
      (signature) => revisionOf(signature) >= 0 && revisionOf(signature) < revision,
    );
    const open = leftOpenBy(file, earlier);
    const signing = open === undefined ? allowLongTerm : allowSigning(before, after);
    const beyondSigning = forbiddenChanges(file, revision, signing);
    if (beyondSigning.length === 0) return { kind: 'allowed', paths: [] };
    if (open === undefined) return { kind: 'forbidden', paths: beyondSigning };
    const beyondFilling = forbiddenChanges(file, revision, allowFilling(before, open, signing));
    return beyondFilling.length === 0
      ? { kind: 'filled', paths: beyondSigning }
      : { kind: 'forbidden', paths: beyondFilling };
  };
