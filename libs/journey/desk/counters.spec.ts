import { countersOf, waitingOf } from './counters.js';

const work = (kind: string, waiting = 1, overdue = 0) => ({
  ...{ subject: 'document', kind, waiting, overdue },
});

test('each kind of work counts at one entry of the menu', () => {
  const all = [
    ...['revise', 'contentCheck', 'formCheck', 'approval', 'opinion', 'initial', 'sign', 'issue'],
    ...['send', 'mendDelivery', 'file', 'receive', 'answer'],
  ].map((kind) => work(kind));
  const others = [
    { ...work('answerPetition', 2), subject: 'petition' },
    { ...work('decideExtension'), subject: 'extension' },
    { ...work('approveReturn'), subject: 'unitReturn' },
    { ...work('doTask', 3, 1), subject: 'task' },
    { ...work('placeLeftover'), subject: 'leftover' },
  ];
  const counters = countersOf([...all, ...others], 5);
  expect(counters).toEqual({
    ...{ drafts: 5, returned: 1, review: 5, sign: 1, petitions: 2, extensions: 1, unitReturns: 1 },
    ...{
      number: 1,
      dispatch: 3,
      incoming: 1,
      questions: 1,
      planTasks: 3,
      leftovers: 1,
      overdue: 1,
    },
  });
  expect(waitingOf(counters)).toBe(21);
});

test('what is overdue counts over every kind and is not waited for twice', () => {
  const counters = countersOf([work('sign', 3, 2), work('issue', 1, 1)], 4);
  expect(counters).toMatchObject({ sign: 3, number: 1, overdue: 3 });
  expect(waitingOf(counters)).toBe(4);
});
