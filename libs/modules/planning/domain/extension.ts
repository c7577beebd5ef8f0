import type { PersonId, UnitId } from '#kernel';

export type Bell = 'remind' | 'due';

/** When whoever has to decide is told, and when he is late. */
export interface DecisionTimes {
  readonly remindAt: string;
  readonly dueAt: string;
}

/** What the engine keeps of a request for more time. */
export interface ExtensionContext {
  /** `Xin gia hạn “…”` */
  readonly title: string;
  readonly unitId: UnitId;
  readonly requester: PersonId;
  /** Days as `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly wantedOn: string;
  readonly grantedUntil: string | null;
  /** This one counted. */
  readonly timesAsked: number;
  /** Asked for when the old time had passed. */
  readonly askedLate: boolean;
  readonly times: DecisionTimes;
  readonly rung: readonly Bell[];
  /** Nobody decided in time. */
  readonly late: boolean;
  readonly round: 1;
}

export type ExtensionInput = Pick<
  ExtensionContext,
  'title' | 'unitId' | 'requester' | 'dueOn' | 'wantedOn' | 'timesAsked' | 'askedLate' | 'times'
>;

export const newExtension = (input: ExtensionInput): ExtensionContext => ({
  ...input,
  grantedUntil: null,
  rung: [],
  late: false,
  round: 1,
});

interface Act {
  readonly by: PersonId;
  readonly at: string;
}

export type ExtensionEvent =
  | ({ readonly type: 'extension.request' } & Act)
  | ({ readonly type: 'extension.forward' } & Act)
  | ({ readonly type: 'extension.grant'; readonly until: string } & Act)
  | ({ readonly type: 'extension.refuse'; readonly reason: string } & Act)
  | ({ readonly type: 'extension.withdraw' } & Act)
  | { readonly type: 'clock.reminder' }
  | { readonly type: 'clock.overdue' };

export type ExtensionEventType = ExtensionEvent['type'];

/** Code of the rule the event would break, or null. */
export function brokenRule(context: ExtensionContext, event: ExtensionEvent): string | null {
  switch (event.type) {
    case 'extension.grant':
      if (event.by === context.requester) return 'RequesterDoesNotDecide';
      return event.until > context.dueOn ? null : 'WantedDayIsAfterTheOldOne';
    case 'extension.refuse':
      if (event.by === context.requester) return 'RequesterDoesNotDecide';
      return event.reason.trim() === '' ? 'ActsNeedAReason' : null;
    case 'extension.withdraw':
      return event.by === context.requester ? null : 'OnlyTheRequesterWithdraws';
    case 'clock.reminder':
      return context.rung.includes('remind') ? 'ExtensionIsAtAnotherStep' : null;
    case 'clock.overdue':
      return context.rung.includes('due') ? 'ExtensionIsAtAnotherStep' : null;
    default:
      return null;
  }
}
