import type { DocumentId, Ids, VersionId } from '#kernel';
import type { DocumentContent } from '#nd30';
import { BlobStore, IDS, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type {
  DocumentSummary,
  Freeze,
  NewAttachment,
  NewDocument,
  Save,
  UnitAnswer,
  Version,
  VersionFacts,
  WorkingCopy,
} from './document.js';
import type { AttachedFile } from './domain/attached-file.js';
import type { UnitMeaning } from './domain/unit-meaning.js';
import { difference, type Difference } from './difference/difference.js';
import { placesOf } from './domain/pieces.js';
import { answerUnitName } from './use-cases/answer-unit-name.js';
import { attachAnnex } from './use-cases/attach-annex.js';
import {
  attendEditing,
  leaveEditing,
  type Attendance,
  type Editing,
} from './use-cases/attend-editing.js';
import { compareTexts, type Comparison, type TextChoice } from './use-cases/compare-texts.js';
import { createDocument } from './use-cases/create-document.js';
import { examineWorkingCopy, type Examination } from './use-cases/examine-working-copy.js';
import { freezeVersion } from './use-cases/freeze-version.js';
import { meaningsOfUnits } from './use-cases/meanings-of-units.js';
import { readAttached } from './use-cases/read-attached.js';
import { readTextToPreview, type TextToPreview } from './use-cases/read-text-to-preview.js';
import { readVersion, listVersions } from './use-cases/read-version.js';
import { readWorkingCopy } from './use-cases/read-working-copy.js';
import { saveWorkingCopy } from './use-cases/save-working-copy.js';
import { searchDocuments, type DocumentSearch } from './use-cases/search-documents.js';

/** What the journey may ask of the drafting room, inside its own transaction. */
@Injectable()
export class DraftingFacade {
  constructor(
    @Inject(IDS) private readonly ids: Ids,
    private readonly blobs: BlobStore,
  ) {}

  /** Begins a document with its first working copy, revision 1. */
  createDocument(tx: Transaction, document: NewDocument): Promise<WorkingCopy> {
    return createDocument(tx, document);
  }

  workingCopy(tx: Transaction, documentId: DocumentId): Promise<WorkingCopy> {
    return readWorkingCopy(tx, documentId);
  }

  /** Refused with `WorkingCopyHasChanged` and the difference when somebody else saved meanwhile. */
  saveWorkingCopy(tx: Transaction, save: Save): Promise<WorkingCopy> {
    return saveWorkingCopy(tx, save);
  }

  /** Makes the next immutable version, or refuses with every blank at once. */
  freeze(tx: Transaction, request: Freeze): Promise<Version> {
    return freezeVersion(tx, this.ids, request);
  }

  version(tx: Transaction, versionId: VersionId): Promise<Version> {
    return readVersion(tx, versionId);
  }

  /** The versions of a document, oldest first. */
  versions(tx: Transaction, documentId: DocumentId): Promise<readonly VersionFacts[]> {
    return listVersions(tx, documentId);
  }

  /** What changed between two texts, by the ids of their nodes. */
  difference(from: DocumentContent, to: DocumentContent): Difference {
    return difference(from, to);
  }

  /** Where each node of a text stands, in Vietnamese, by its id. */
  places(content: DocumentContent): ReadonlyMap<string, string> {
    return placesOf(content);
  }

  /** Two texts of a document against each other: versions of it, or the one being written. */
  compare(
    tx: Transaction,
    documentId: DocumentId,
    from: TextChoice,
    to: TextChoice,
  ): Promise<Comparison> {
    return compareTexts(tx, documentId, from, to);
  }

  /** What a submission would refuse now, and what people should look at before. */
  examine(tx: Transaction, documentId: DocumentId): Promise<Examination> {
    return examineWorkingCopy(tx, documentId);
  }

  /** The saved text that is on the reader's screen, to be typeset; another one is refused. */
  textToPreview(tx: Transaction, documentId: DocumentId, revision: number): Promise<TextToPreview> {
    return readTextToPreview(tx, documentId, revision);
  }

  /** Tells that a tab still edits, and hears who else does. It keeps nobody from saving. */
  attendEditing(tx: Transaction, editing: Editing & { readonly at: Date }): Promise<Attendance> {
    return attendEditing(tx, editing);
  }

  leaveEditing(tx: Transaction, editing: Editing): Promise<void> {
    return leaveEditing(tx, editing);
  }

  /** Keeps a PDF that an annex of the content may then name by its SHA-256. */
  attach(tx: Transaction, file: NewAttachment): Promise<AttachedFile> {
    return attachAnnex(tx, this.ids, this.blobs, file);
  }

  /** Bytes of the attached annexes of a version, by SHA-256. */
  attachedFiles(version: Pick<Version, 'attached'>): Promise<ReadonlyMap<string, Buffer>> {
    return readAttached(this.blobs, version);
  }

  /** Remembers for the whole body what a spelling of a unit means. */
  answerUnitName(tx: Transaction, answer: UnitAnswer): Promise<void> {
    return answerUnitName(tx, this.ids, answer);
  }

  /** Meanings of the given spellings; the ones nobody has explained yet are missing. */
  meaningsOfUnits(
    tx: Transaction,
    spellings: readonly string[],
  ): Promise<ReadonlyMap<string, UnitMeaning>> {
    return meaningsOfUnits(tx, spellings);
  }

  /** Documents whose subject holds the words, without regard to case and diacritics; newest first. */
  search(tx: Transaction, search: DocumentSearch): Promise<readonly DocumentSummary[]> {
    return searchDocuments(tx, search);
  }
}
