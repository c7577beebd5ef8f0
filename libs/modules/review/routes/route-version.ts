import type { Id, PersonId } from '#kernel';

export type RouteId = Id<'Route'>;
export type RouteState = 'draft' | 'active' | 'retired';

/** One version of a route of the body. What it says is the journey's to read. */
export interface RouteVersion {
  readonly id: RouteId;
  readonly name: string;
  readonly version: number;
  readonly source: string;
  readonly definition: unknown;
  readonly state: RouteState;
  /** Null when it came with the product. */
  readonly writtenBy: PersonId | null;
  readonly writtenAt: Date;
  readonly activatedBy: PersonId | null;
  readonly activatedAt: Date | null;
  readonly retiredAt: Date | null;
}

export interface WrittenRoute {
  readonly name: string;
  readonly source: string;
  readonly definition: unknown;
}
