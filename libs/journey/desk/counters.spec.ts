import { countersOf } from './counters.js';

const now = new Date('2026-03-04T02:00:00Z');
const before = new Date(now.getTime() - 1);
const work = (kind: string, dueAt: Date | null = null, late = false) => ({
  subject: 'document',
  ...{ kind, dueAt, late },
});

test('each kind of work counts at one entry of the menu', () => {
  const all = [
    ...['revise', 'contentCheck', 'formCheck', 'approval', 'sign', 'issue'],
    ...['send', 'mendDelivery', 'file', 'receive', 'answer'],
  ].map((kind) => work(kind));
  const others = ['petition', 'extension', 'petition'].map((subject) => ({
    ...work('answerPetition'),
    subject,
  }));
  expect(countersOf([...all, ...others], 5, now)).toEqual({
    ...{ drafts: 5, returned: 1, review: 3, sign: 1, petitions: 2, extensions: 1 },
    ...{ number: 1, dispatch: 3, incoming: 1, questions: 1, overdue: 0 },
  });
});

test.each([
  ['due before now', work('sign', before), 1],
  ['due just now', work('sign', now), 0],
  ['without a due time', work('sign'), 0],
  ['late to be issued, its clock stopped', work('issue', null, true), 1],
  ['late to be sent', work('send', null, true), 1],
  ['to be mended, of a document that was late once', work('mendDelivery', null, true), 0],
])('what is %s', (_, one, overdue) => {
  expect(countersOf([one], 0, now).overdue).toBe(overdue);
});
