export type {
  AttachedFile,
  DocumentSummary,
  Finding,
  Freeze,
  ImportSource,
  NewAttachment,
  NewDocument,
  Save,
  UnitAnswer,
  UnitMeaning,
  Version,
  VersionFacts,
  WorkingCopy,
} from './document.js';
export type { Change, Difference } from './domain/difference.js';
export { DraftingFacade } from './drafting.facade.js';
export { DraftingModule } from './drafting.module.js';
export type { DocumentSearch } from './use-cases/search-documents.js';
