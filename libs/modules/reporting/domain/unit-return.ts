import type { Id, PersonId, UnitId } from '#kernel';

/** Whoever holds the role (in the unit, when one is named). */
export interface Place {
  readonly role: 'unitHead' | 'drafter' | 'deputyDirector' | 'director';
  readonly unitId: UnitId | null;
}

/** A moment at which somebody is told: before, on and after the day units are due. */
export interface Bell {
  /** `before:3`, `on`, `due`, `after:1`, `head`, `centre` */
  readonly key: string;
  readonly at: string;
}

export interface ReturnTimes {
  /** The first instant after the unit due day. */
  readonly dueAt: string;
  readonly bells: readonly Bell[];
}

interface Judged {
  readonly versionId: Id<'ReturnVersion'>;
  readonly no: number;
  readonly by: PersonId;
  readonly at: string;
}

export type FrozenState = 'open' | 'submitted' | 'approved' | 'accepted';

/** What the engine keeps of a unit's return; its figures stand in the room. */
export interface ReturnContext {
  /** `Phiếu báo cáo quý I năm 2026 của Khoa Nội` */
  readonly title: string;
  readonly periodId: Id<'Period'>;
  readonly unitId: UnitId;
  readonly coordinatingUnitId: UnitId;
  /** Who hears of lateness in the end and decides on exceptions. */
  readonly leader: Place;
  readonly times: ReturnTimes;
  readonly lockAt: string;
  /** End of the lock exception that holds it open; null when there is none. */
  readonly until: string | null;
  readonly round: number;
  /** Everybody whose hand is in it. */
  readonly fillers: readonly PersonId[];
  readonly approver: Place | null;
  readonly acceptor: Place | null;
  /** The newest version that left the unit. */
  readonly approved: Judged | null;
  /** The newest version that was accepted; it stays so while another is made. */
  readonly accepted: Judged | null;
  readonly firstSentAt: string | null;
  /** Where it stood when it was locked. */
  readonly frozenFrom: FrozenState | null;
  readonly exception: { readonly id: Id<'LockException'>; readonly askedBy: PersonId } | null;
  readonly rung: readonly string[];
  /** Nothing had left the unit when it was due. It does not pass. */
  readonly late: boolean;
}

export type ReturnInput = Pick<
  ReturnContext,
  'title' | 'periodId' | 'unitId' | 'coordinatingUnitId' | 'leader' | 'times' | 'lockAt'
>;

export const newReturn = (input: ReturnInput): ReturnContext => ({
  ...input,
  until: null,
  round: 1,
  fillers: [],
  approver: null,
  acceptor: null,
  approved: null,
  accepted: null,
  firstSentAt: null,
  frozenFrom: null,
  exception: null,
  rung: [],
  late: false,
});

interface Act {
  readonly by: PersonId;
  readonly at: string;
}
interface Reasoned extends Act {
  readonly reason: string;
}

export type ReturnEvent =
  | { readonly type: 'return.open' }
  | ({
      readonly type: 'return.submit';
      readonly fillers: readonly PersonId[];
      readonly approver: Place | null;
    } & Act)
  | ({
      readonly type: 'return.approve';
      readonly versionId: Id<'ReturnVersion'>;
      readonly no: number;
      readonly acceptor: Place | null;
    } & Act)
  | ({ readonly type: 'return.refuse' } & Reasoned)
  | ({ readonly type: 'return.accept' } & Act)
  | ({ readonly type: 'return.sendBack' } & Reasoned)
  | ({ readonly type: 'return.withdraw' } & Reasoned)
  | ({ readonly type: 'return.waive' } & Reasoned)
  | ({
      readonly type: 'exception.ask';
      readonly exceptionId: Id<'LockException'>;
      readonly until: string;
    } & Reasoned)
  | ({ readonly type: 'exception.grant'; readonly until: string } & Act)
  | ({ readonly type: 'exception.refuse' } & Act)
  | { readonly type: 'clock.reminder'; readonly bell: string }
  | { readonly type: 'clock.overdue'; readonly bell: string }
  | { readonly type: 'clock.escalation'; readonly bell: string }
  | { readonly type: 'clock.lock' };

export type ReturnEventType = ReturnEvent['type'];

/** The instant from which nothing changes any more. */
export const lockOf = ({ until, lockAt }: Pick<ReturnContext, 'until' | 'lockAt'>): string =>
  until ?? lockAt;
