import type { SubjectName } from '#contracts';

type Person = string;

/** What the abilities may ask of a stored row. Each list query maps these names to its columns. */
export interface SubjectFacts {
  readonly Document: {
    readonly unitId: string;
    readonly state: string;
    readonly signerId: Person | null;
    readonly drafterIds: readonly Person[];
    /** Everybody who has or had a work item on it. */
    readonly participantIds: readonly Person[];
    /**
     * Whom open tasks of the review wait for, each with what he may do: `checkForm:formChecker`,
     * `initial:unitHead@…`, `return:…`. Asked of one row, never of a list.
     */
    readonly calledFor?: readonly string[];
  };
  readonly WorkItem: {
    /** A person, a role, or `role@unit`. */
    readonly addressedTo: string;
    /** Who holds it, and to whom it comes back when it was delegated. */
    readonly holderId: Person | null;
    readonly ownerId: Person | null;
    /** The unit of what it is about. */
    readonly unitId: string | null;
  };
  readonly SigningKey: { readonly ownerId: Person | null; readonly purpose: string };
  readonly Register: Nothing;
  readonly Delivery: Nothing;
  readonly IncomingDocument: Nothing;
  readonly TrailEvent: Nothing;
  readonly Organisation: Nothing;
  readonly Delegation: Nothing;
  readonly Receiver: Nothing;
  readonly Account: Nothing;
  readonly Book: Nothing;
  readonly Petition: {
    /** Null until it is assigned. */
    readonly unitId: string | null;
    readonly handlerId: Person | null;
    readonly state: string;
    /** Everybody who has or had a work item on it. */
    readonly participantIds: readonly Person[];
    /** The name of who brought it is for those who handle it. */
    readonly confidential: boolean;
  };
  readonly Extension: {
    readonly unitId: string;
    readonly requesterId: Person;
    readonly state: string;
  };
  readonly Plan: { readonly ownerUnitId: string; readonly state: string };
  readonly PlanTask: {
    readonly state: string;
    /** Units that answer for it, and the unit whose plan it is of. */
    readonly leadUnitIds: readonly string[];
    readonly ownerUnitId: string;
  };
  readonly PlanTarget: {
    readonly leadUnitIds: readonly string[];
    readonly ownerUnitId: string;
  };
  /** A row of a replaced plan; the unit is the one whose plan it was. */
  readonly PlanLeftover: { readonly ownerUnitId: string };
  readonly Route: { readonly state: string };
  readonly Regime: { readonly state: string; readonly coordinatingUnitId: string | null };
  /** Only of one that stands; whoever opens another is asked by his post alone. */
  readonly Period: { readonly coordinatingUnitId: string };
  readonly UnitReturn: {
    readonly unitId: string;
    readonly coordinatingUnitId: string;
    /** Whose approval it waits for: `unitHead@…`, `deputyDirector`; null when for nobody's. */
    readonly approver: string | null;
    /** Who may accept it beside the people of the coordinating unit; null but for its own return. */
    readonly acceptor: string | null;
  };
  /** Units that gather reports by a regime in force. */
  readonly ReceivedReport: { readonly gatheringUnitIds: readonly string[] };
  readonly LockException: { readonly unitId: string; readonly coordinatingUnitId: string };
  readonly LedgerEntry: { readonly unitId: string };
  readonly ScoreSheet: {
    readonly state: string;
    /** The coordinating unit, and the units that score parts. */
    readonly ownerUnitId: string;
    readonly leadUnitIds: readonly string[];
  };
  readonly Absence: {
    readonly personId: Person;
    readonly substituteId: Person;
    /** Units in which the absent person holds a post. */
    readonly unitIds: readonly string[];
  };
  readonly Calendar: Nothing;
}

type Nothing = Readonly<Record<never, never>>;
export type Facts<Subject extends SubjectName> = SubjectFacts[Subject];
