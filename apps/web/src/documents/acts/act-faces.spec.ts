import { documentActs, type DocumentAct, type DocumentView } from '#contracts';
import { actsOnCard, faceOf } from './act-faces.js';

const allowed = (acts: readonly DocumentAct[], kind = 'approval') =>
  ({ acts, myTasks: [{ key: 'x', kind, kindName: '' }] }) as unknown as DocumentView;

test.each(documentActs)('%s has a button of its own when it alone is allowed', (act) => {
  const { main, beside } = actsOnCard(allowed([act]));
  expect([main, ...beside].filter(Boolean)).toEqual([act]);
  expect(faceOf(act, allowed([act])).name).toMatch(/^\p{Lu}/u);
});

test('all that is allowed is offered once, nothing else', () => {
  const { main, beside } = actsOnCard(allowed(documentActs));
  expect([main, ...beside].sort()).toEqual([...documentActs].sort());
});

test('names differ, so that nobody takes one act for another', () => {
  const names = documentActs.map((act) => faceOf(act, allowed([act])).name);
  expect(new Set(names).size).toBe(documentActs.length);
});

test.each<[DocumentAct[], DocumentAct | null]>([
  [['return', 'signature'], 'signature'],
  [['recall', 'dispatch'], 'dispatch'],
  [['edit', 'cancellation', 'submission'], 'submission'],
  [['withdrawal'], null],
  [['recall', 'replacement', 'correction'], null],
])('of %j the main one is %s', (acts, main) => {
  expect(actsOnCard(allowed(acts)).main).toBe(main);
});

test('a check is named after what is checked', () => {
  expect(faceOf('approval', allowed(['approval'], 'formCheck')).work).toBe('kiểm tra thể thức');
});
