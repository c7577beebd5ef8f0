import { vietnamDay, type PersonId } from '#kernel';
import { listPosts } from '#modules/organisation';
import { documentTypes } from '#nd30';
import type { Transaction } from '#platform';
import type { ToldStep } from './notice.js';
import type { TrailRow } from './store/notices.sql.js';
import {
  namedDocument,
  namedIncoming,
  openedByStep,
  type OpenedWork,
} from './store/subjects.sql.js';

/** What is to be known of an event before people are told; undefined when it concerns nobody's way. */
export async function readStep(tx: Transaction, row: TrailRow): Promise<ToldStep | undefined> {
  const { subjectType, subjectId, subjectVersion, canonical, eventId, at, action, by } = row;
  if (subjectType !== 'document' && subjectType !== 'incoming') return undefined;
  const named = await namedSubject(tx, subjectType, subjectId);
  if (!named) return undefined;
  const { data } = JSON.parse(canonical.toString('utf8')) as Pick<ToldStep, 'data'>;
  // Rooms count revisions of their own; only a step of the way opens work, and says where it leads.
  const isStep = typeof data['to'] === 'string';
  const opened: ToldStep['opened'][number][] = [];
  for (const work of isStep ? await tx.all(openedByStep, [subjectId, subjectVersion]) : []) {
    opened.push({ kind: work.kind, people: await peopleFor(tx, work, at) });
  }
  return { eventId, at, action, by, subjectType, subjectId, data, opened, ...named };
}

async function namedSubject(
  tx: Transaction,
  subjectType: ToldStep['subjectType'],
  subjectId: string,
): Promise<Pick<ToldStep, 'title' | 'drafters'> | undefined> {
  if (subjectType === 'document') {
    const document = await tx.one(namedDocument, [subjectId]);
    if (!document) return undefined;
    const { docType, subject, drafters } = document;
    return { title: `${documentTypes[docType].name} “${subject}”`, drafters };
  }
  const incoming = await tx.one(namedIncoming, [subjectId]);
  return incoming && { title: `Văn bản ${incoming.code} của ${incoming.sender}`, drafters: [] };
}

/** The person it waits for, or everybody who held the role (in the unit) on that day. */
async function peopleFor(
  tx: Transaction,
  { personId, role, unitId }: OpenedWork,
  at: Date,
): Promise<readonly PersonId[]> {
  if (personId) return [personId];
  const posts = await listPosts(tx, vietnamDay(at));
  return posts
    .filter((post) => post.role === role && (unitId === null || post.unitId === unitId))
    .map((post) => post.personId);
}
