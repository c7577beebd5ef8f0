import type { ActionName, SubjectName } from '#contracts';
import { createMongoAbility, subject, type MongoAbility } from '@casl/ability';
import type { Actor, ActorPost } from '../actor.js';
import { abilityTable } from './ability-table.js';
import type { Grant } from './grant.js';
import { ledgerWork } from './ledger-work.js';
import { officeWork } from './office-work.js';
import { otherWork } from './other-work.js';
import { reportingWork } from './reporting-work.js';
import { planWork } from './plan-work.js';
import { scoringWork } from './scoring-work.js';
import { absentActor, carriedPart } from './stand-in.js';
import type { Facts } from './subject-facts.js';

export type Abilities = MongoAbility<
  [ActionName, SubjectName | (object & { __caslSubjectType__: SubjectName })]
>;

/** All that a person may do: from the posts held today, and in place of who is absent today. */
export const abilitiesOf = (actor: Actor): Abilities =>
  createMongoAbility<Abilities>([
    ...actor.posts.flatMap((post) => rulesOf(grantsOf(post), actor, post)),
    ...actor.standsInFor.flatMap((standIn) => {
      const absent = absentActor(actor, standIn);
      return standIn.posts.flatMap((post) =>
        rulesOf(
          grantsOf(post).flatMap((grant) => carriedPart(grant) ?? []),
          absent,
          post,
        ),
      );
    }),
  ]);

const grantsOf = ({ role }: ActorPost): readonly Grant[] =>
  [
    ...abilityTable[role],
    ...otherWork[role],
    ...planWork[role],
    ...ledgerWork[role],
    ...scoringWork[role],
    ...officeWork[role],
    ...reportingWork[role],
  ].flat();

const rulesOf = (grants: readonly Grant[], actor: Actor, post: ActorPost) =>
  grants.map((grant) => ({
    action: [...grant.actions],
    subject: grant.subject,
    conditions: grant.when?.(actor, post),
  }));

/** Judges one stored row. Asking for a kind without a row would be true for any conditional grant. */
export const can = <Subject extends SubjectName>(
  abilities: Abilities,
  action: ActionName,
  kind: Subject,
  row: Facts<Subject>,
): boolean => abilities.can(action, subject(kind, { ...row }));

/** Whether there could be any row at all: for routes and menus, never for a decision on a row. */
export const couldEver = (abilities: Abilities, action: ActionName, kind: SubjectName): boolean =>
  abilities.can(action, kind);
