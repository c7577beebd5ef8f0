import type { ActionName, SubjectName } from '#contracts';
import type { Actor, ActorPost } from '../actor.js';
import type { Facts } from './subject-facts.js';

type Scalar<Value> = Value extends readonly (infer Item)[] ? Item : Value;
type Test<Value> =
  | Scalar<Value>
  | { readonly $in: readonly Scalar<Value>[] }
  | { readonly $ne: Scalar<Value> };

/** Which rows: every named fact must hold. A list fact holds when it contains the value. */
export type Where<Subject extends SubjectName> = {
  readonly [Fact in keyof Facts<Subject>]?: Test<Facts<Subject>[Fact]>;
};

export type When<Subject extends SubjectName> = (actor: Actor, post: ActorPost) => Where<Subject>;

/** One line of the ability table. */
export interface Grant<Subject extends SubjectName = SubjectName> {
  readonly actions: readonly ActionName[];
  readonly subject: Subject;
  readonly when?: When<Subject>;
}

/** Several conditions are alternatives: any of them is enough. */
export const may = <Subject extends SubjectName>(
  actions: ActionName | readonly ActionName[],
  subject: Subject,
  ...whens: readonly When<Subject>[]
): readonly Grant<Subject>[] => {
  const grant = { actions: [actions].flat(), subject };
  return whens.length === 0 ? [grant] : whens.map((when) => ({ ...grant, when }));
};
