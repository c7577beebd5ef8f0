import { nfc } from '#kernel';
import type { Transaction } from '#platform';
import type { DocumentSummary } from '../document.js';
import { findDocumentsAbout } from '../store/documents.sql.js';

export interface DocumentSearch {
  /** Any part of the subject; an empty text finds all. */
  readonly words: string;
  readonly atMost: number;
}

export const searchDocuments = (
  tx: Transaction,
  { words, atMost }: DocumentSearch,
): Promise<readonly DocumentSummary[]> => tx.all(findDocumentsAbout, [nfc(words.trim()), atMost]);
