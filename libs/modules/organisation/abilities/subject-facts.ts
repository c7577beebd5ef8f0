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
  };
  readonly WorkItem: { readonly assigneeId: Person | null; readonly role: string | null };
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
}

type Nothing = Readonly<Record<never, never>>;
export type Facts<Subject extends SubjectName> = SubjectFacts[Subject];
