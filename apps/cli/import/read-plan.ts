import { DomainError } from '#kernel';
import { importText, largestText, type ImportResult } from '#modules/drafting';
import { readWithin } from '../read-within.js';

/**
 * Reads a text file into the parts of a document.
 * @throws DomainError TextIsTooLarge, ContentIsBinary, TextIsNotADocument
 */
export async function readPlan(path: string): Promise<ImportResult> {
  const bytes = await readWithin(path, largestText);
  if (!bytes) throw new DomainError('TextIsTooLarge', { limit: `${largestText / 1_000_000} MB` });
  const read = importText(bytes);
  if (!read.ok) throw read.error;
  return read.value;
}
