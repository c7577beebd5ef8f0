export { freeze, thaw, type FrozenDraft } from './freeze.js';
export type {
  Annex,
  AnnexColumn,
  AnnexGroup,
  AnnexKind,
  AnnexRow,
  AttachedAnnex,
  Block,
  ColumnField,
  DocumentContent,
  DocumentTypeCode,
  FigureRun,
  Inline,
  LegalBasis,
  Measure,
  NodeId,
  Numbering,
  Paragraph,
  Recipient,
  Registration,
  Secrecy,
  Section,
  SignatureBlock,
  TableAnnex,
  TextRun,
  Urgency,
} from './model.js';
export { documentTypes, type DocumentType } from './layout/document-types.js';
export { layoutInForce } from './layout/layout-in-force.js';
export type { Layout } from './layout/layout.js';
export { nd30of2020 } from './layout/nd30-2020.js';
export {
  annexHeading,
  closingLine,
  labelAnnex,
  rowsByGroup,
  type GroupedRows,
} from './labels/label-annex.js';
export { labelBlocks } from './labels/label-blocks.js';
export { printDecimal, printFigure, printMeasure, printQuantity } from './labels/number-words.js';
export { tinosFonts, type FontFiles, type FontStyle } from './typeset/fonts.js';
export { isShown } from './typeset/glyphs.js';
export { setTemplate } from './typeset/typesetter.js';
export type { EmbeddedFile } from './typeset/embedded-file.js';
export type { Place, Places, TextPlace } from './typeset/places.js';
export { typeset, typesetAnnexes } from './typeset/typeset.js';
export { mergeAttachedAnnexes } from './attached/merge-attached-annexes.js';
export { openAttachedAnnex, type AttachedFile } from './attached/open-attached-annex.js';
export { attachedAnnexRefusals, type AttachedAnnexRefusal } from './attached/refusals.js';
export { checkForm, formRules } from './form/check-form.js';
export type { Finding, Severity } from './form/rule.js';
