export { freeze, thaw, type FrozenDraft } from './freeze.js';
export type {
  Annex, AnnexColumn, AnnexGroup, AnnexKind, AnnexRow, AttachedAnnex, Block, ColumnField,
  DocumentContent, DocumentTypeCode, FigureRun, Inline, LegalBasis, Measure, NodeId, Numbering,
  Paragraph, Recipient, Registration, Secrecy, Section, SignatureBlock, TableAnnex, TextRun, Urgency,
} from './model.js';
