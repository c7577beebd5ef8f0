import type { News } from '#engine';
import type { Id, PersonId } from '#kernel';

export type NoticeId = Id<'Notification'>;

/** One sentence for one person. */
export interface Notice {
  readonly id: NoticeId;
  readonly text: string;
  readonly at: Date;
  /** The machine that carries the subject. */
  readonly subjectType: string;
  readonly subjectId: string;
  readonly read: boolean;
}

/** What the trail says of a step, with what the rooms publish about its subject. */
export interface ToldStep {
  readonly eventId: string;
  readonly at: Date;
  readonly action: string;
  readonly by: PersonId | null;
  readonly subjectType: string;
  readonly subjectId: string;
  /** How people call the subject: `Kế hoạch “Cải cách hành chính năm 2026”`. */
  readonly title: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Who wrote in the document. */
  readonly drafters: readonly PersonId[];
  /** For whom the step opened which work; `what` is the word of its machine for it. */
  readonly opened: readonly {
    readonly kind: string;
    readonly what?: string | undefined;
    readonly people: readonly PersonId[];
  }[];
  /** Of a change of hands: the word for the work itself. */
  readonly workWord?: string | undefined;
  /** What its machine has to tell of it. */
  readonly news?: News | null;
}

export interface NewNotice {
  readonly person: PersonId;
  readonly text: string;
}
