import { isProblemCode, problemOf, type ActionName, type SubjectName } from '#contracts';
import type { DomainError, PersonId } from '#kernel';
import type { Actor } from '../actor.js';
import type { Facts } from './subject-facts.js';
import { whyNot, type Waiting } from './why-not.js';

/** Something a person does to a row that a machine moves. */
export interface MachineAct<Row, Event> {
  readonly name: string;
  /** The ability it takes. */
  readonly action: ActionName;
  /** Enough of the act to ask the machine whether it may happen now. */
  readonly event: (by: { readonly by: PersonId; readonly at: string }, row: Row) => Event;
}

/** A stored row; `demand` throws what its machine refuses. */
interface Demanding<Event> {
  demand(event: Event): void;
}

/** What may be done to the rows of one kind, asked by the same rule for a button and for its reason. */
export function actsOfMachine<
  Subject extends SubjectName,
  Act extends string,
  Event,
  Row extends Demanding<Event>,
>(kind: Subject, acts: Readonly<Record<Act, MachineAct<Row, Event>>>) {
  const everyAct = Object.keys(acts) as Act[];
  const against = (act: Act, actor: Actor, row: Row, facts: Facts<Subject>, waiting: Waitings) => {
    const { action, event } = acts[act];
    const demand = () => row.demand(event({ by: actor.personId, at: '' }, row));
    return whyNot(actor, { action, kind, row: facts, demand }, waiting);
  };
  return {
    /** What the actor may do now. */
    possible: (actor: Actor, row: Row, facts: Facts<Subject>): Act[] =>
      everyAct.filter((act) => against(act, actor, row, facts, []) === null),
    /** Each act, and in words why the actor may not do it now. */
    answered: (actor: Actor, row: Row, facts: Facts<Subject>, waiting: Waitings) =>
      everyAct.map((act) => {
        const refusal = against(act, actor, row, facts, waiting);
        const { name } = acts[act];
        return { act, name, may: refusal === null, reason: refusal && told(refusal) };
      }),
  };
}

type Waitings = readonly Waiting[];

function told({ code, details }: DomainError) {
  if (!isProblemCode(code)) throw new Error(`Nothing is said of ${code}.`);
  return { code, detail: problemOf({ code, details }).detail };
}
