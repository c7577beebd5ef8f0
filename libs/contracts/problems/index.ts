import type { DomainError } from '#kernel';
import { absenceProblems } from './absence.problems.js';
import { dispatchProblems } from './dispatch.problems.js';
import { draftingProblems } from './drafting.problems.js';
import { engineProblems } from './engine.problems.js';
import { httpProblems } from './http.problems.js';
import { importProblems } from './import.problems.js';
import { journeyProblems } from './journey.problems.js';
import { ledgersProblems } from './ledgers.problems.js';
import { organisationProblems } from './organisation.problems.js';
import { petitionsProblems } from './petitions.problems.js';
import { planningProblems } from './planning.problems.js';
import { registryProblems } from './registry.problems.js';
import { renderingProblems } from './rendering.problems.js';
import { reportingProblems } from './reporting.problems.js';
import { reportsProblems } from './reports.problems.js';
import { reviewProblems } from './review.problems.js';
import { scoringProblems } from './scoring.problems.js';
import { signatureLevelProblems } from './signature-level.problems.js';
import { signaturePicturesProblems } from './signature-pictures.problems.js';
import { signingKeysProblems } from './signing-keys.problems.js';
import { signingProblems } from './signing.problems.js';
import { workProblems } from './work.problems.js';
import { titleOf, type Problem, type ProblemCatalogue, type ProblemEntry } from './problem.js';

/** Every refusal the house can give. Each room adds its own catalogue here. */
const catalogue = {
  ...absenceProblems,
  ...dispatchProblems,
  ...draftingProblems,
  ...engineProblems,
  ...httpProblems,
  ...importProblems,
  ...journeyProblems,
  ...ledgersProblems,
  ...organisationProblems,
  ...petitionsProblems,
  ...planningProblems,
  ...registryProblems,
  ...renderingProblems,
  ...reportingProblems,
  ...reportsProblems,
  ...reviewProblems,
  ...scoringProblems,
  ...signatureLevelProblems,
  ...signaturePicturesProblems,
  ...signingKeysProblems,
  ...signingProblems,
  ...workProblems,
} as const satisfies ProblemCatalogue;

export type ProblemCode = keyof typeof catalogue;

export const problemCodes = Object.keys(catalogue) as ProblemCode[];

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(catalogue, code);

export const problemEntry = (code: ProblemCode): ProblemEntry => catalogue[code];

/** Puts a refusal into the words and the form it leaves the house in (RFC 9457). */
export function problemOf(refusal: Pick<DomainError, 'details'> & { code: ProblemCode }): Problem {
  const { status, text } = catalogue[refusal.code] as ProblemEntry;
  const { where, waitingFor, faults, difference, editedBy, possibleSigners, openWork } =
    refusal.details;
  return {
    type: `urn:trinh-ky:problem:${refusal.code}`,
    title: titleOf(status),
    status,
    detail: text(refusal.details),
    code: refusal.code,
    ...(where === undefined ? {} : { where }),
    ...(waitingFor === undefined ? {} : { waitingFor }),
    ...(faults === undefined ? {} : { faults }),
    ...(difference === undefined ? {} : { difference }),
    ...(editedBy === undefined ? {} : { editedBy }),
    ...(possibleSigners === undefined ? {} : { possibleSigners }),
    ...(openWork === undefined ? {} : { openWork }),
  };
}
