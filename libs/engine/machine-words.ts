import type { PersonId, UnitId } from '#kernel';

/** What somebody is told of a step: who besides those whom it calls to work, in one sentence. */
export interface News {
  readonly people: readonly PersonId[];
  /** Whoever holds the role (in the unit, when one is named) on that day. */
  readonly places?: readonly { readonly role: string; readonly unitId: UnitId | null }[];
  readonly text: string;
}

/**
 * The Vietnamese words of a machine. Desks, histories, notices and pictures take them from here, so
 * that a room brings a machine along and nobody else has to learn of it.
 */
export interface MachineWords {
  /** What one instance is: `Phản ánh, kiến nghị`. */
  readonly subject: string;
  /** Heading of its picture: `Đường đi của phản ánh, kiến nghị`. */
  readonly way: string;
  readonly states: Readonly<Record<string, string>>;
  /** What the trail calls each event. Stable: rows exist. */
  readonly actionOf: Readonly<Record<string, string>>;
  /** How people say it, by the trail's action. */
  readonly actions: Readonly<Record<string, string>>;
  /** What waits for a person, by kind of work item: `Trả lời`. */
  readonly work: Readonly<Record<string, string>>;
  /** Address of the page that shows an instance. */
  page(id: string): string;
  /** Who hears of a step, by what the trail says of it. */
  newsOf?(action: string, title: string, data: Readonly<Record<string, unknown>>): News | null;
}
