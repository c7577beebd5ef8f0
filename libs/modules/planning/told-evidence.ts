import type { ReplyOf, tasksContract } from '#contracts';
import type { Directory } from '#modules/organisation';
import type { EvidenceRow } from './store/work.sql.js';

type Told = ReplyOf<typeof tasksContract.read>['evidence'][number];

export const toldEvidence = (
  { id, kind, name, url, documentId, personId, at }: EvidenceRow,
  { person }: Directory,
): Told => ({
  ...{ id, kind, name, url, documentId },
  personName: person(personId),
  at: at.toISOString(),
});
