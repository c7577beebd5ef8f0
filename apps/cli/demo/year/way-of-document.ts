import type { DocumentView } from '#contracts';
import {
  initialIfAsked,
  issue,
  isTypeset,
  pass,
  send,
  sign,
  submit,
  takeIn,
  waitFor,
} from '../document-acts.js';
import { centreSeal } from '../walk.js';
import { fillOpenPlaces } from './fill-open-places.js';
import { people, type Office } from './office.js';

/** A draft is checked, approved, signed, numbered, sealed, sent to the Sở and taken in there. */
export async function walkToSuperior(office: Office, documentId: string): Promise<DocumentView> {
  const at = `/api/documents/${documentId}`;
  const drafter = await office.as(people.drafter);
  const issued = await walkToIssue(office, documentId);
  const clerk = await office.as(people.clerk);
  if (issued.state === 'issued') await send(clerk, at);
  const { state } = await drafter.get<DocumentView>(at);
  if (state === 'sent') await takeIn(await office.as(people.superiorClerk), clerk, at, issued);
  return issued;
}

/** From wherever it stands to its number and seal. */
export async function walkToIssue(office: Office, documentId: string): Promise<DocumentView> {
  const at = `/api/documents/${documentId}`;
  const drafter = await office.as(people.drafter);
  const standing = () => drafter.get<DocumentView>(at);
  if ((await standing()).state === 'drafted') {
    await fillOpenPlaces(drafter, at);
    await submit(drafter, at);
  }
  await waitFor(drafter, at, isTypeset);
  await passChecks(office, at, await standing());
  if ((await standing()).state === 'approved') {
    await sign(await office.as(people.deputy), at, office.pin(people.deputy));
  }
  const signed = await standing();
  if (signed.state !== 'leaderSigned') return signed;
  return issue(await office.as(people.clerk), at, office.pin(centreSeal));
}

/** The checks nobody has made yet. */
async function passChecks(office: Office, at: string, { waitingFor }: DocumentView): Promise<void> {
  const isOpen = (task: string) => waitingFor.some(({ key }) => key.endsWith(`:${task}`));
  if (isOpen('content')) await pass(await office.as(people.head), at, 'content');
  if (isOpen('form')) await pass(await office.as(people.formChecker), at, 'form');
  await initialIfAsked(await office.as(people.otherDeputy), at);
  const { state } = await (await office.as(people.deputy)).get<DocumentView>(at);
  if (state === 'inReview') await pass(await office.as(people.deputy), at, 'approve');
}
