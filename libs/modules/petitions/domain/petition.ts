import type { DocumentId, PersonId, UnitId } from '#kernel';
import type { PetitionTimes } from './petition-times.js';

/** Which clocks have rung in this round. */
export type Bell = 'remind' | 'due' | 'escalate';

/** What the engine keeps of a petition. Who brought it is never here: the trail copies this. */
export interface PetitionContext {
  /** `Phản ánh 07/2026: …` without the name of who brought it. */
  readonly title: string;
  readonly anonymous: boolean;
  readonly receivedBy: PersonId;
  readonly unitId: UnitId | null;
  /** Null when the head of the unit answers or has yet to say who does. */
  readonly handler: PersonId | null;
  readonly round: number;
  readonly times: PetitionTimes;
  /** Since when the clock stands still. */
  readonly pausedAt: string | null;
  readonly rung: readonly Bell[];
  /** In whatever round; it does not pass. */
  readonly late: boolean;
  /** The round in which the leader urged. */
  readonly urgedIn: number | null;
  readonly answeredAt: string | null;
  readonly apologyId: DocumentId | null;
}

export type PetitionInput = Pick<PetitionContext, 'title' | 'anonymous' | 'receivedBy' | 'times'>;

export const newPetition = (input: PetitionInput): PetitionContext => ({
  ...input,
  unitId: null,
  handler: null,
  round: 1,
  pausedAt: null,
  rung: [],
  late: false,
  urgedIn: null,
  answeredAt: null,
  apologyId: null,
});

interface Act {
  readonly by: PersonId;
  readonly at: string;
}

export type PetitionEvent =
  | ({ readonly type: 'petition.receive' } & Act)
  | ({
      readonly type: 'petition.assign';
      readonly unitId: UnitId;
      readonly handler: PersonId | null;
    } & Act)
  | ({ readonly type: 'petition.ask' } & Act)
  | ({ readonly type: 'petition.inform'; readonly times: PetitionTimes } & Act)
  | ({ readonly type: 'petition.answer' } & Act)
  | ({ readonly type: 'petition.urge' } & Act)
  | ({ readonly type: 'petition.transfer'; readonly to: string; readonly reason: string } & Act)
  | ({ readonly type: 'petition.refuse'; readonly reason: string } & Act)
  | ({ readonly type: 'petition.close' } & Act)
  | ({
      readonly type: 'petition.reopen';
      readonly times: PetitionTimes;
      readonly reason: string;
    } & Act)
  | { readonly type: 'clock.reminder' }
  | { readonly type: 'clock.overdue' }
  | { readonly type: 'clock.escalation' }
  | { readonly type: 'apology.drafted'; readonly documentId: DocumentId };

export type PetitionEventType = PetitionEvent['type'];
