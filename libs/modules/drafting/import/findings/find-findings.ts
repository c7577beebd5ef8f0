import type { ImportFinding } from '../import-result.js';
import { findConflictingTargets } from './conflicting-targets.js';
import { findCountMismatches } from './counts.js';
import { findDuplicateLabels } from './duplicate-labels.js';
import { findGuessedCells } from './guessed-cells.js';
import { findMissingFields } from './missing-fields.js';
import type { Asides, Finder, ReadParts } from './parts.js';
import { findBrokenReferences } from './references.js';
import { findReportingFaults } from './reporting-faults.js';
import { findTypos } from './typos.js';
import { findUnreadMeasures } from './unread-measures.js';

const finders: readonly Finder[] = [
  findMissingFields,
  findCountMismatches,
  findConflictingTargets,
  findReportingFaults,
  findBrokenReferences,
  findDuplicateLabels,
  findUnreadMeasures,
  findTypos,
  findGuessedCells,
];

/** Errors of the text a person should see before it goes further. */
export const findFindings = (read: ReadParts, asides: Asides): ImportFinding[] =>
  finders.flatMap((find) => find(read, asides));
