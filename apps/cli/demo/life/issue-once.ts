import { readFile } from 'node:fs/promises';
import type { documentsContract, ReplyOf } from '#contracts';
import { createDraft, importPlan } from '../document-acts.js';
import { people, type Office } from '../year/office.js';
import { walkToSuperior } from '../year/way-of-document.js';
import { textOfToday } from './text-of-today.js';

/** A plan of this folder goes its whole way; one that stands on it already goes on from there. */
export async function issueOnce(office: Office, fileName: string): Promise<string> {
  const drafter = await office.as(people.drafter);
  const text = await readFile(new URL(fileName, import.meta.url), 'utf8');
  const today = Buffer.from(textOfToday(text, office.today));
  const read = await importPlan(drafter, fileName, today);
  const search = encodeURIComponent(read.content.subject);
  const { documents } = await drafter.get<ReplyOf<typeof documentsContract.list>>(
    `/api/documents?docType=KH&mine=true&search=${search}`,
  );
  const documentId = documents[0]?.id ?? (await createDraft(drafter, read));
  const { code } = await walkToSuperior(office, documentId);
  office.told(`“${read.content.subject}” đã ký, đóng dấu (${code ?? ''}), gửi Sở Y tế`);
  return documentId;
}
