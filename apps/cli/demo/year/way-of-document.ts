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
import { people, type Office } from './office.js';

/** A draft is checked, approved, signed, numbered, sealed, sent to the Sở and taken in there. */
export async function walkToSuperior(office: Office, documentId: string): Promise<DocumentView> {
  const at = `/api/documents/${documentId}`;
  const drafter = await office.as(people.drafter);
  await submit(drafter, at);
  await waitFor(drafter, at, isTypeset);
  await pass(await office.as(people.head), at, 'content');
  await pass(await office.as(people.formChecker), at, 'form');
  await initialIfAsked(await office.as(people.otherDeputy), at);
  const deputy = await office.as(people.deputy);
  await pass(deputy, at, 'approve');
  await sign(deputy, at, office.pin(people.deputy));
  const clerk = await office.as(people.clerk);
  const issued = await issue(clerk, at, office.pin(centreSeal));
  await send(clerk, at);
  await takeIn(await office.as(people.superiorClerk), clerk, at, issued);
  return issued;
}
