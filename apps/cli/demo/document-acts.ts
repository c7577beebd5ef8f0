import { setTimeout as pause } from 'node:timers/promises';
import type { DocumentView, importContract, ReplyOf } from '#contracts';
import type { Person } from './person.js';

export type Read = ReplyOf<typeof importContract.read>;
type Key = { readonly id: string; readonly purpose: 'personal' | 'seal' };

export const importPlan = (drafter: Person, fileName: string, text: Uint8Array): Promise<Read> =>
  drafter.upload(`/api/imports?fileName=${encodeURIComponent(fileName)}`, text, 'text/plain');

/** Names of units the demo body does not know are answered as outside ones, once. */
export async function createDraft(
  drafter: Person,
  { questions, content, importedFrom }: Read,
): Promise<string> {
  const answers = questions.flatMap(({ kind, spelling }) =>
    kind === 'unknownUnit' && spelling ? [{ spelling, meaning: { kind: 'outside' } }] : [],
  );
  if (answers.length > 0) await drafter.post('/api/unit-names', { answers });
  const units = await drafter.get<{ id: string; code: string }[]>('/api/units');
  const unitId = units.find(({ code }) => code === 'TCHC')?.id;
  const { id } = await drafter.post<DocumentView>('/api/documents', {
    content,
    unitId,
    importedFrom,
  });
  return id;
}

/** To the deputy director who signs for the director. */
export async function submit(drafter: Person, at: string): Promise<void> {
  const { workingRevision, docType } = await drafter.get<DocumentView>(at);
  const signers = await drafter.get<{ personId: string; authority: string | null }[]>(
    `/api/signers?docType=${encodeURIComponent(docType)}`,
  );
  const deputy = signers.find(({ authority }) => authority === 'KT');
  await drafter.post(`${at}/submission`, {
    revision: workingRevision,
    signerId: deputy?.personId,
  });
}

export async function pass(reviewer: Person, at: string, task: string): Promise<void> {
  await reviewer.post(`${at}/approval`, { task, ...(await seen(reviewer, at)), note: '' });
}

/** Where a plan costs much, another deputy director initials it first (ký nháy). */
export async function initialIfAsked(other: Person, at: string): Promise<void> {
  const { waitingFor } = await other.get<DocumentView>(at);
  if (waitingFor.some(({ key }) => key.endsWith(':initial'))) await pass(other, at, 'initial');
}

export async function sign(leader: Person, at: string, pin: string | undefined): Promise<void> {
  const keyId = await keyOf(leader, 'personal');
  await leader.post(`${at}/signature`, { keyId, pin, ...(await seen(leader, at)) });
}

/** The clerk gives it its number and the seal, and with them it is issued. */
export async function issue(
  clerk: Person,
  at: string,
  pin: string | undefined,
): Promise<DocumentView> {
  const keyId = await keyOf(clerk, 'seal');
  return clerk.post<DocumentView>(`${at}/registration`, { keyId, pin });
}

/** To every body the centre knows; done when it has arrived there. */
export async function send(clerk: Person, at: string): Promise<void> {
  const receivers = await clerk.get<{ id: string }[]>('/api/receivers');
  await clerk.post(`${at}/dispatch`, { receiverIds: receivers.map((one) => one.id) });
  await waitFor(clerk, at, ({ deliveries }) =>
    deliveries.every(({ state }) => state === 'arrived'),
  );
}

/** The superior's clerk takes it in, of which the sender hears. */
export async function takeIn(
  health: Person,
  clerk: Person,
  at: string,
  { code }: Pick<DocumentView, 'code'>,
): Promise<void> {
  const { documents } = await health.get<{ documents: { id: string; code: string }[] }>(
    '/api/incoming?state=arrived',
  );
  const incoming = documents.find((one) => one.code === code);
  await health.post(`/api/incoming/${incoming?.id}/acceptance`, { assignedTo: 'Văn phòng Sở' });
  await waitFor(clerk, at, ({ state }) => state === 'acknowledged');
}

/** What the person has before his eyes. */
async function seen(person: Person, at: string) {
  const { round, version, preparedPdf } = await person.get<DocumentView>(at);
  return { round, contentHash: version?.contentHash, pdf: preparedPdf };
}

async function keyOf(person: Person, purpose: Key['purpose']): Promise<string | undefined> {
  const keys = await person.get<Key[]>('/api/signing-keys');
  return keys.find((key) => key.purpose === purpose)?.id;
}

export const isTypeset = ({ preparedPdf }: DocumentView): boolean => preparedPdf !== null;

const patienceMs = 60_000;

export async function waitFor(
  person: Person,
  at: string,
  isSo: (document: DocumentView) => boolean,
): Promise<DocumentView> {
  for (const until = Date.now() + patienceMs; Date.now() < until; await pause(100)) {
    const document = await person.get<DocumentView>(at);
    if (isSo(document)) return document;
    if (document.state === 'drafted') throw new Error('Văn bản bị trả về: không tạo được bản PDF.');
  }
  throw new Error('Chờ quá lâu.');
}
