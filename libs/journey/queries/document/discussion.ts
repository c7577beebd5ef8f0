import type { DocumentId, PersonId } from '#kernel';
import type { DraftingFacade } from '#modules/drafting';
import { abilitiesOf, can, listPeople, type Actor, type Facts } from '#modules/organisation';
import { isForAnswering, isForResolving, waitsForAnswer, type Thread } from '#modules/review';
import { statement, type Transaction } from '#platform';
import { documentFacts } from '../../document-facts.js';
import type { Journey } from '../../journey-desk.js';
import { participantsOf } from './participants.js';

const draftersOfText = statement<{ id: PersonId }>(
  'journey.drafters_in_discussion',
  `SELECT person_id AS id FROM drafting.drafter_summary
    WHERE body_id = platform.current_body() AND document_id = $1`,
);

interface Somebody {
  readonly id: PersonId;
  readonly name: string;
}

/** Who talks about a document, and where its comments stand. */
export interface Discussion {
  readonly facts: Facts<'Document'>;
  /** Everybody whose edits entered the text. */
  readonly drafters: readonly PersonId[];
  /** Takes part in the document and is no drafter: whom a question may name. */
  readonly others: readonly Somebody[];
  readonly mayWrite: boolean;
  readonly tell: (thread: Thread) => ReturnType<typeof toldThread>;
}

export async function discussionOf(
  tx: Transaction,
  drafting: DraftingFacade,
  actor: Actor,
  journey: Journey,
): Promise<Discussion> {
  const documentId = journey.id as DocumentId;
  const facts = documentFacts(journey, await participantsOf(tx, documentId));
  const drafters = (await tx.all(draftersOfText, [documentId])).map(({ id }) => id);
  const people = await listPeople(tx);
  const partakers = new Set<string | null>([...facts.participantIds, facts.signerId]);
  const mayWrite = can(abilitiesOf(actor), 'comment', 'Document', facts);
  const { content } = await drafting.workingCopy(tx, documentId);
  const versions = await drafting.versions(tx, documentId);
  const told: Telling = {
    reader: actor.personId,
    mayWrite,
    drafters,
    places: drafting.places(content),
    numbers: new Map(versions.map(({ versionId, number }) => [versionId as string, number])),
    somebody: (id) => ({ id, name: people.find((one) => one.id === id)?.name ?? id }),
  };
  return {
    facts,
    drafters,
    mayWrite,
    others: people
      .filter(({ id, disabled }) => partakers.has(id) && !disabled && !drafters.includes(id))
      .filter(({ id }) => id !== actor.personId)
      .map(({ id, name }) => ({ id, name })),
    tell: (thread) => toldThread(thread, told),
  };
}

interface Telling {
  readonly reader: PersonId;
  readonly mayWrite: boolean;
  readonly drafters: readonly PersonId[];
  readonly places: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly somebody: (id: PersonId) => Somebody;
}

function toldThread(thread: Thread, telling: Telling) {
  const { commentId, kind, versionId, round, nodeId, personId, askedId, text, at } = thread;
  const { places, somebody } = telling;
  return {
    id: commentId,
    kind: kind === 'question' ? ('question' as const) : ('comment' as const),
    versionId,
    versionNumber: versionId && (telling.numbers.get(versionId) ?? null),
    round,
    nodeId,
    place: nodeId === null ? 'Toàn văn bản' : (places.get(nodeId) ?? 'Chỗ này đã bị bỏ'),
    stands: nodeId === null || places.has(nodeId),
    by: somebody(personId),
    to: askedId && somebody(askedId),
    at: at.toISOString(),
    text,
    answers: thread.answers.map((answer) => ({
      id: answer.commentId,
      by: somebody(answer.personId),
      at: answer.at.toISOString(),
      text: answer.text,
    })),
    resolved:
      thread.resolvedBy && thread.resolvedAt
        ? { by: somebody(thread.resolvedBy), at: thread.resolvedAt.toISOString() }
        : null,
    waitsForAnswer: waitsForAnswer(thread),
    acts: actsOn(thread, telling),
  };
}

function actsOn(thread: Thread, { mayWrite, reader, drafters }: Telling) {
  if (!mayWrite || thread.resolvedBy !== null) return [];
  return [
    ...(isForAnswering(thread, reader, drafters) ? (['answer'] as const) : []),
    ...(isForResolving(thread, reader, drafters) ? (['resolution'] as const) : []),
  ];
}
