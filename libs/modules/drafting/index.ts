export type {
  DocumentSummary,
  Freeze,
  ImportSource,
  NewAttachment,
  NewDocument,
  Save,
  UnitAnswer,
  Version,
  VersionFacts,
  WorkingCopy,
} from './document.js';
export type { AttachedFile } from './domain/attached-file.js';
export type { Finding } from './domain/finding.js';
export type { UnitMeaning } from './domain/unit-meaning.js';
export type { Change, Difference } from './difference/difference.js';
export {
  promisesInConflict,
  valuesInConflict,
  type PromisedValue,
} from './findings/values-in-conflict.js';
export { unitKey, unitNamesIn } from './domain/unit-names.js';
export { DraftingFacade } from './drafting.facade.js';
export { DraftingModule } from './drafting.module.js';
export type { DocumentSearch } from './use-cases/search-documents.js';
export {
  importRefusalMessages,
  importText,
  largestText,
  type FindingKind,
  type ImportedAnnex,
  type ImportedAnnexKind,
  type ImportedBodyTarget,
  type ImportedGroup,
  type ImportedLegalBasis,
  type ImportedMeasure,
  type ImportedParagraph,
  type ImportedReporting,
  type ImportedRow,
  type ImportedSection,
  type ImportedSignature,
  type ImportFinding,
  type ImportRefusal,
  type ImportRefusalCode,
  type ImportResult,
  type ReportingPeriod,
  type ReportingTier,
  type Span,
  type Spans,
  type Unplaced,
  toContent,
  type ContentFromImport,
  type ImportQuestion,
} from './import/index.js';
export {
  contentOfSample,
  copyContent,
  emptyPlaces,
  mend,
  piecesOfReading,
  readFileLines,
  readSamples,
  textReader,
  whatItHolds,
  wordReader,
  type CopiedContent,
  type LineChange,
  type OpenPlace,
  type Piece,
  type Sample,
} from './sources/index.js';
