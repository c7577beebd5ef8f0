import type { PersonId } from '#kernel';
import type { DeliveryState, JourneyContext } from '../../journey-context.js';

/** One step the engine remembers of a document. */
export interface WayStep {
  readonly event: string;
  readonly from: string | null;
  readonly to: string;
  readonly by: PersonId | null;
  readonly at: Date;
}

/** Something that waits, with the words for whom. */
export interface OpenWork {
  readonly key: string;
  readonly kind: string;
  readonly who: string;
  readonly since: Date;
  readonly dueAt: Date | null;
  readonly mine: boolean;
}

/** How the document last came back to its drafter. */
export interface Returned {
  /** Null when no person returned it: its pages could not be typeset. */
  readonly station: 'contentCheck' | 'formCheck' | 'approval' | 'issuing' | null;
  readonly by: PersonId | null;
  readonly at: Date;
  readonly round: number;
  readonly reason: string;
}

/** All that the stations are derived from. */
export interface Way {
  readonly state: string;
  readonly context: JourneyContext;
  /** Oldest first. */
  readonly steps: readonly WayStep[];
  readonly open: readonly OpenWork[];
  readonly lastReturn: Returned | null;
  readonly deliveries: readonly {
    readonly receiver: string;
    readonly state: DeliveryState;
    readonly reason: string | null;
  }[];
  /** The reader is one of the drafters. */
  readonly iDraft: boolean;
  readonly nameOf: (person: PersonId) => string;
  readonly now: Date;
}

/** The last such step of the current round; what came before a return is history. */
export function happened({ steps }: Way, event: string): WayStep | undefined {
  const begun = steps.findLastIndex((step) => step.event === 'draft.submit');
  return begun < 0 ? undefined : steps.slice(begun).findLast((step) => step.event === event);
}

export const hasHappened = (way: Way, event: string): boolean =>
  way.state !== 'drafted' && happened(way, event) !== undefined;

/** The step by which the first package left. */
export const sentStep = ({ steps, state }: Way): WayStep | undefined =>
  state === 'drafted' ? undefined : steps.find(({ to }) => to === 'sent' || to === 'acknowledged');

export const staysInside = ({ context: { version }, deliveries }: Way): boolean =>
  version !== null && version.externalReceivers === 0 && deliveries.length === 0;

export const ofKind = ({ open }: Way, kind: string): OpenWork[] =>
  open.filter((item) => item.kind === kind);
