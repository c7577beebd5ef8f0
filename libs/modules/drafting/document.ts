import type { DocumentId, PersonId, UnitId, VersionId } from '#kernel';
import type { DocumentContent, DocumentTypeCode, FrozenDraft, SignatureBlock } from '#nd30';
import type { AttachedFile } from './domain/attached-file.js';
import type { Finding } from './domain/finding.js';
import type { UnitMeaning } from './domain/unit-meaning.js';

/** Where the text of an imported document came from. */
export interface ImportSource {
  readonly fileName: string;
  /** SHA-256 of the file that was read. */
  readonly sha256: string;
}

/** The one mutable text of a document. Its revision counts saves and nothing else. */
export interface WorkingCopy {
  readonly documentId: DocumentId;
  readonly content: DocumentContent;
  readonly revision: number;
  readonly editedBy: PersonId;
  readonly editedAt: Date;
}

/** What is known of a submitted version besides its text. */
export interface VersionFacts {
  readonly versionId: VersionId;
  readonly documentId: DocumentId;
  /** 1, 2, 3 … within the document. */
  readonly number: number;
  readonly contentHash: string;
  readonly docType: DocumentTypeCode;
  readonly subject: string;
  readonly frozenBy: PersonId;
  readonly frozenAt: Date;
  /** Everybody whose edits entered this version: none of them may check, approve or sign it. */
  readonly drafters: readonly PersonId[];
}

export interface Version extends VersionFacts {
  readonly draft: FrozenDraft;
  readonly attached: readonly AttachedFile[];
  /** What the form checker may want to know; nothing here forbade the submission. */
  readonly findings: readonly Finding[];
}

export interface DocumentSummary {
  readonly documentId: DocumentId;
  readonly docType: DocumentTypeCode;
  readonly subject: string;
  readonly unitId: UnitId;
  readonly createdBy: PersonId;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface NewDocument {
  readonly documentId: DocumentId;
  readonly content: DocumentContent;
  readonly unitId: UnitId;
  readonly by: PersonId;
  readonly at: Date;
  readonly importedFrom?: ImportSource;
}

export interface Save {
  readonly documentId: DocumentId;
  readonly content: DocumentContent;
  /** The revision the editor started from. */
  readonly expectedRevision: number;
  readonly by: PersonId;
  readonly at: Date;
}

export interface Freeze {
  readonly documentId: DocumentId;
  /** The revision the submitter saw; another one is refused. */
  readonly expectedRevision: number;
  readonly signatureBlock: SignatureBlock;
  readonly by: PersonId;
  readonly at: Date;
}

export interface NewAttachment {
  readonly documentId: DocumentId;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly by: PersonId;
  readonly at: Date;
}

export interface UnitAnswer {
  readonly spelling: string;
  readonly meaning: UnitMeaning;
  readonly by: PersonId;
  readonly at: Date;
}
