import type { Role } from '#contracts';
import type { PersonId, UnitId } from '#kernel';
import type { Actor } from '#modules/organisation';
import { cast, otherUnit, unit } from './cast.js';

export const actor = (role: Role, personId: PersonId, unitId: UnitId = unit): Actor => ({
  sessionId: 'session' as Actor['sessionId'],
  bodyId: 'body' as Actor['bodyId'],
  personId,
  name: 'Nguyễn Văn A',
  standsInFor: [],
  posts: [
    { postId: 'post' as Actor['posts'][number]['postId'], role, title: '', unitId, unitName: '' },
  ],
});

const nobodyInCast = (n: string) => `0198a000-0000-7000-8000-00000000001${n}` as PersonId;

/** One for each post, the people of a document among them. */
export const people = {
  drafter: actor('drafter', cast.drafter),
  colleague: actor('drafter', cast.other),
  head: actor('unitHead', cast.head),
  otherHead: actor('unitHead', nobodyInCast('1'), otherUnit),
  formChecker: actor('formChecker', cast.formChecker),
  signer: actor('deputyDirector', cast.signer),
  director: actor('director', nobodyInCast('2')),
  clerk: actor('clerk', cast.clerk),
  auditor: actor('auditor', nobodyInCast('3')),
  administrator: actor('administrator', nobodyInCast('4')),
} as const;
export type Who = keyof typeof people;
