import { createActor, fromPromise, SimulatedClock } from 'xstate';
import { Refusal, ServerIsAway } from '../../../server/refusal.js';
import type { DocumentContent, WorkingCopy } from '../content.js';
import { autosaveMachine, type Saving } from './autosave.machine.js';
import { SomebodySaved } from './somebody-saved.js';

const text = (subject: string) => ({ subject }) as DocumentContent;
const copy = (subject: string, revision: number): WorkingCopy => ({
  content: text(subject),
  revision,
  editedBy: 'a' as WorkingCopy['editedBy'],
  editedAt: '2026-11-22T03:42:00Z',
});
const refusal = (code: string) =>
  new Refusal({ type: '', title: '', status: 409, detail: `vì ${code}`, code });

type Answer = (saving: Saving) => Promise<WorkingCopy>;
const saved: Answer = async ({ content, revision }) => ({
  ...copy(content.subject, revision + 1),
});

function begin(...answers: Answer[]) {
  const clock = new SimulatedClock();
  const sent: Saving[] = [];
  const save = fromPromise<WorkingCopy, Saving>(({ input }) => {
    sent.push(input);
    return (answers.shift() ?? saved)(input);
  });
  const actor = createActor(autosaveMachine.provide({ actors: { save } }), {
    input: copy('đầu', 1),
    clock,
  }).start();
  const type = (subject: string) => actor.send({ type: 'changed', content: text(subject) });
  const now = () => actor.getSnapshot();
  return { actor, clock, sent, type, now };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('is sent 1.5 seconds after the last change, not before', async () => {
  const { clock, sent, type, now } = begin();
  type('a');
  clock.increment(1_400);
  type('ab');
  clock.increment(1_400);
  expect(sent).toEqual([]);
  clock.increment(100);
  await settled();
  expect(sent.map(({ content, revision }) => [content.subject, revision])).toEqual([['ab', 1]]);
  expect(now().value).toBe('saved');
  expect(now().context.saved.revision).toBe(2);
});

test('what is typed while it is being sent is sent afterwards, from the new revision', async () => {
  const { clock, sent, type, now } = begin();
  type('a');
  clock.increment(1_500);
  type('ab');
  await settled();
  expect(now().value).toBe('waiting');
  clock.increment(1_500);
  await settled();
  expect(sent.map(({ content, revision }) => [content.subject, revision])).toEqual([
    ['a', 1],
    ['ab', 2],
  ]);
  expect(now().value).toBe('saved');
});

test('the server is away: typing goes on, it is tried again, and told what may have arrived', async () => {
  const away: Answer = () => Promise.reject(new ServerIsAway('cut'));
  const { clock, sent, type, now } = begin(away);
  type('a');
  clock.increment(1_500);
  await settled();
  expect(now().value).toBe('away');
  type('ab');
  expect(now().context.content.subject).toBe('ab');
  clock.increment(5_000);
  await settled();
  expect(sent[1]).toEqual({
    content: text('ab'),
    base: text('đầu'),
    revision: 1,
    unanswered: [text('a')],
  });
  expect(now().value).toBe('saved');
});

test('the session ended: nothing is sent until somebody has signed in again', async () => {
  const { actor, clock, sent, type, now } = begin(() => Promise.reject(refusal('SignInIsNeeded')));
  type('a');
  clock.increment(1_500);
  await settled();
  clock.increment(60_000);
  expect([now().value, sent.length]).toEqual(['signedOut', 1]);
  actor.send({ type: 'lineIsBack' });
  await settled();
  expect([now().value, sent.length]).toEqual(['saved', 2]);
});

test('somebody else saved: nothing is sent over it; the merged text goes on from theirs', async () => {
  const theirs = copy('của họ', 7);
  const conflict: Answer = () =>
    Promise.reject(new SomebodySaved(theirs, refusal('WorkingCopyHasChanged')));
  const { actor, clock, sent, type, now } = begin(conflict);
  type('a');
  clock.increment(1_500);
  await settled();
  type('ab');
  actor.send({ type: 'saveNow' });
  clock.increment(60_000);
  expect([now().value, sent.length]).toEqual(['conflicted', 1]);
  actor.send({ type: 'exchanged', content: text('gộp'), saved: theirs });
  clock.increment(1_500);
  await settled();
  expect(sent[1]).toEqual({
    content: text('gộp'),
    base: theirs.content,
    revision: 7,
    unanswered: [],
  });
  expect(now().context.generation).toBe(1);
});

test('their text taken as it is leaves nothing unsaved', async () => {
  const { actor, type, now } = begin();
  type('a');
  const theirs = copy('của họ', 7);
  actor.send({ type: 'exchanged', content: theirs.content, saved: theirs });
  expect([now().value, now().hasTag('unsaved')]).toEqual(['saved', false]);
});

test('a refusal is said and kept; the next change tries again', async () => {
  const { clock, type, now } = begin(() => Promise.reject(refusal('ContentIsTooLong')));
  type('a');
  clock.increment(1_500);
  await settled();
  expect([now().value, now().context.failure?.message]).toEqual(['refused', 'vì ContentIsTooLong']);
  type('b');
  clock.increment(1_500);
  await settled();
  expect(now().value).toBe('saved');
});
