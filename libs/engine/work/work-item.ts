import type { PersonId, UnitId } from '#kernel';

/** How a piece of work came into the hands of who holds it. */
export type HeldAs = 'claimed' | 'assigned' | 'delegated' | 'reassigned';

/** In whose hands a piece of work is; all null as long as it lies with whom it is addressed to. */
export interface Holding {
  readonly heldBy: PersonId | null;
  readonly heldAs: HeldAs | null;
  readonly heldSince: Date | null;
  /** Who handed it over; null when the holder took it himself. */
  readonly givenBy: PersonId | null;
  readonly note: string;
  /** To whom delegated work comes back: he alone completes it. */
  readonly heldFor: PersonId | null;
  /** How he held it before; null when it is addressed to him. */
  readonly ownedAs: Exclude<HeldAs, 'delegated'> | null;
}

/** One piece of work as it is stored, open or closed. */
export interface WorkItem extends Holding {
  readonly instanceId: string;
  readonly key: string;
  readonly kind: string;
  readonly round: number;
  readonly personId: PersonId | null;
  readonly role: string | null;
  readonly unitId: UnitId | null;
  readonly openedRevision: number;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
  readonly closedAt: Date | null;
  readonly closedBy: PersonId | null;
  /** How often it changed hands. */
  readonly hands: number;
}

/** Whose work it is: he completes it. Null as long as anybody of the role may take it. */
export const ownerOf = ({ heldFor, heldBy, personId }: WorkItem): PersonId | null =>
  heldFor ?? heldBy ?? personId;
