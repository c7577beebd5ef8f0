import type { Regime, ReportingWorld } from '../testing.js';

/** Whoever gathers hears that days are open the moment the regime is in force. */
export async function tellsWhoAnswers(world: ReportingWorld, regimeId: string): Promise<void> {
  expect(await world.toldWith('RegimeActivated', regimeId)).toMatchObject({
    people: [world.personId('head')],
    text: expect.stringContaining('còn 4 ngày chưa ai nêu'),
  });
}

/** An answer in the office's words; one that may be meant in two ways is asked again. */
export async function answersInWords(world: ReportingWorld, url: string): Promise<Regime> {
  const inWords = (phrase: string) => ({
    answers: [{ kind: 'quarter1', clock: 'unitDue', phrase, basis: 'Thông báo giao ban' }],
  });
  const unread = await world.ask('head', 'POST', `${url}/answers`, inWords('17-3'));
  expect(unread.json()).toMatchObject({
    code: 'AnswerIsNoDay',
    detail: expect.stringContaining('hãy viết như “trước ngày 05/3”'),
  });
  const said = inWords('chậm nhất ngày 17/3');
  const regime = await world.post<Regime>('head', `${url}/answers`, said);
  expect(regime.answers[0]).toMatchObject({ ruleInWords: 'ngày 17/3' });
  return regime;
}
