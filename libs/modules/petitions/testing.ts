import type { PersonId, UnitId, DocumentId } from '#kernel';
import type { PetitionTimes } from './domain/petition-times.js';
import type { PetitionContext, PetitionEvent, PetitionInput } from './domain/petition.js';

const id = (n: number) => `0198a000-0000-7000-8000-0000000000${n}`;

/** The people around a petition, one for each duty. */
export const people = {
  clerk: id(11) as PersonId,
  director: id(12) as PersonId,
  deputy: id(13) as PersonId,
  head: id(14) as PersonId,
  handler: id(15) as PersonId,
  otherHead: id(16) as PersonId,
  stranger: id(17) as PersonId,
  auditor: id(18) as PersonId,
} as const;
export const unit = id(21) as UnitId;
export const otherUnit = id(22) as UnitId;
export const letter = id(31) as DocumentId;

export const times: PetitionTimes = {
  remindAt: '2026-03-12T01:00:00.000Z',
  dueAt: '2026-03-18T10:00:00.000Z',
  escalateAt: '2026-03-19T01:00:00.000Z',
};
export const later: PetitionTimes = {
  remindAt: '2026-04-12T01:00:00.000Z',
  dueAt: '2026-04-18T10:00:00.000Z',
  escalateAt: '2026-04-19T01:00:00.000Z',
};

export const aPetition: PetitionInput = {
  title: 'Phản ánh 07/2026 “Chờ khám quá lâu”',
  anonymous: false,
  receivedBy: people.clerk,
  times,
};

const bells: readonly PetitionEvent[] = [
  { type: 'clock.reminder' },
  { type: 'clock.overdue' },
  { type: 'clock.escalation' },
];

/** Every event that somebody or time might try, with the least it needs to be right. */
export function offered({ round, rung }: PetitionContext): readonly PetitionEvent[] {
  const by = (person: PersonId) => ({ by: person, at: '2026-03-05T02:00:00.000Z' });
  return [
    { type: 'petition.assign', ...by(people.director), unitId: unit, handler: null },
    { type: 'petition.assign', ...by(people.head), unitId: unit, handler: people.handler },
    { type: 'petition.ask', ...by(people.handler) },
    { type: 'petition.inform', ...by(people.clerk), times: later },
    { type: 'petition.answer', ...by(people.handler) },
    { type: 'petition.urge', ...by(people.director) },
    {
      type: 'petition.transfer',
      ...by(people.director),
      to: 'Sở Y tế',
      reason: 'Khác thẩm quyền.',
    },
    { type: 'petition.refuse', ...by(people.director), reason: 'Không có nội dung cụ thể.' },
    { type: 'petition.close', ...by(people.clerk) },
    // Two rounds are enough to see what a second one keeps and what it begins anew.
    ...(round < 2
      ? [
          {
            type: 'petition.reopen' as const,
            ...by(people.clerk),
            times: later,
            reason: 'Chưa trả lời vào nội dung.',
          },
        ]
      : []),
    // Time rings them in this order.
    ...bells.slice(rung.length, rung.length + 1),
    { type: 'apology.drafted', documentId: letter },
  ];
}
