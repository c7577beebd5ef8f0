import type { Decision, HostedMachine } from '#engine';
import type { hostedJourney } from '#journey';
import { systemClock, type Id, type VersionId } from '#kernel';
import type { TrailActor } from '#platform';

type PartsOf<Machine> =
  Machine extends HostedMachine<infer Context, infer Event>
    ? { readonly context: Context; readonly event: Event }
    : never;

export type JourneyContext = PartsOf<typeof hostedJourney>['context'];
export type JourneyEvent = PartsOf<typeof hostedJourney>['event'];

const id = <Kind extends string>(no: number) =>
  `0198a000-0000-7000-8000-00000000000${no}` as Id<Kind>;

const drafter = id<'Person'>(1);
const signer = id<'Person'>(2);
const unitId = id<'Unit'>(3);

export const actor: TrailActor = {
  personId: drafter,
  postId: id<'Post'>(4),
  authority: null,
};

/** What a new document begins with. */
export const journeyInput = { docType: 'KH', creator: drafter, unitId } as const;

export const birth = (): Decision<JourneyEvent> => ({
  event: { type: 'document.create', by: drafter, at: now() },
  actor,
});

export const stepsOfRound = 3;

/**
 * Documents of one client: nobody waits for the row of another, and none goes round more often than
 * a document of an office does, for what is remembered of each round would weigh on the figures.
 */
export const documentsEach = (clients: number): number => Math.floor(1_024 / clients);

/** Which of all documents a client moves at this turn. */
export const documentOf = (clients: number, client: number, turn: number): number => {
  const each = documentsEach(clients);
  return client * each + (Math.floor(turn / stepsOfRound) % each);
};

/** A round that leads back to where it began: submitted, rendered, withdrawn. */
export function eventOfRound({ round, version }: JourneyContext, step: number): JourneyEvent {
  const act = { by: drafter, at: now() };
  switch (step % stepsOfRound) {
    case 0:
      return { type: 'draft.submit', ...act, version: versionOf(round + 1), route };
    case 1:
      return {
        type: 'rendering.done',
        versionId: version?.versionId ?? versionOf(round).versionId,
        pdf: 'a'.repeat(64),
        pages: 13,
      };
    default:
      return { type: 'draft.withdraw', ...act };
  }
}

const now = (): string => systemClock.now().toISOString();

const versionOf = (round: number) => ({
  versionId: `0198a000-0000-7000-9000-${String(round).padStart(12, '0')}` as VersionId,
  contentHash: 'c'.repeat(64),
  drafters: [drafter],
  signer,
  externalReceivers: 1,
});

const route = {
  name: 'ke-hoach-bao-cao',
  version: 1,
  stages: [
    {
      key: 'check',
      tasks: [
        { key: 'content', kind: 'contentCheck', assignee: { role: 'unitHead', unitId } },
        { key: 'form', kind: 'formCheck', assignee: { role: 'formChecker', unitId: null } },
      ],
    },
    {
      key: 'approve',
      tasks: [{ key: 'approve', kind: 'approval', assignee: { personId: signer } }],
    },
  ],
} as const;
