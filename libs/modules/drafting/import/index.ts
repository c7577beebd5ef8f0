export {
  importRefusalMessages,
  largestText,
  type ImportRefusal,
  type ImportRefusalCode,
} from './accept-text.js';
export { importText } from './import-text.js';
export type {
  FindingKind,
  ImportFinding,
  ImportResult,
  ImportedAnnex,
  ImportedAnnexKind,
  ImportedBodyTarget,
  ImportedGroup,
  ImportedLegalBasis,
  ImportedMeasure,
  ImportedParagraph,
  ImportedReporting,
  ImportedRow,
  ImportedSection,
  ImportedSignature,
  ReportingPeriod,
  ReportingTier,
  Span,
  Spans,
  Unplaced,
} from './import-result.js';
export { toContent, type ContentFromImport, type ImportingBody } from './content/to-content.js';
export type { ImportQuestion } from './content/questions.js';
