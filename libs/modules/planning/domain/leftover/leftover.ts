import type { DocumentId, PersonId, UnitId } from '#kernel';

/** What a replaced plan leaves behind with work on it, until somebody decides what becomes of it. */
export interface LeftoverContext {
  /** `Việc chuyển tiếp: Nhiệm vụ 1.1 “…”` */
  readonly title: string;
  readonly row: 'task' | 'target';
  /** The task or target of the plan that was replaced. */
  readonly rowId: string;
  readonly planId: DocumentId;
  /** Null when what replaced it is no plan. */
  readonly successorId: DocumentId | null;
  /** The unit whose plan it was: its head decides. */
  readonly unitId: UnitId;
  /** The row of the new plan that asks something else of the same; null when there is none. */
  readonly heirId: string | null;
  /** What the new plan asks otherwise, in words. */
  readonly changes: readonly string[];
  /** It was confirmed in the old plan: there is nothing to go on with. */
  readonly isDone: boolean;
  /** Who hears of the decision: whoever worked on it, and the heads of its units. */
  readonly workers: readonly PersonId[];
  readonly leadUnits: readonly UnitId[];
  /** Where it went on; null unless carried. */
  readonly carriedTo: CarriedTo | null;
  readonly reason: string | null;
  readonly round: 1;
}

export interface CarriedTo {
  readonly id: string;
  readonly title: string;
}

export type LeftoverInput = Omit<LeftoverContext, 'carriedTo' | 'reason' | 'round'>;

export const newLeftover = (input: LeftoverInput): LeftoverContext => ({
  ...input,
  ...{ carriedTo: null, reason: null, round: 1 },
});

interface Act {
  readonly by: PersonId;
  readonly at: string;
  readonly reason: string;
}

export type LeftoverEvent =
  | { readonly type: 'leftover.ask' }
  | ({ readonly type: 'leftover.close' } & Act)
  | ({ readonly type: 'leftover.carry'; readonly to: CarriedTo } & Act)
  | ({ readonly type: 'leftover.keep' } & Act);

/** Code of the rule the event would break, or null. */
export function brokenRule(context: LeftoverContext, event: LeftoverEvent): string | null {
  switch (event.type) {
    case 'leftover.close':
      return event.reason.trim() === '' ? 'ActsNeedAReason' : null;
    case 'leftover.carry':
      return context.successorId === null ? 'NoPlanTakesItOver' : null;
    case 'leftover.keep':
      return context.isDone ? 'NothingIsLeftToGoOn' : null;
    default:
      return null;
  }
}
