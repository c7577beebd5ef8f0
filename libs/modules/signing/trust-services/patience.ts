import { ServiceDoesNotAnswer, type Ask } from './ask.js';

/** Asks as long as a span lasts in all: somebody sits before the screen. */
export const within = (ask: Ask, spanMs: number): Ask => {
  const until = performance.now() + spanMs;
  return async (question) => {
    const left = until - performance.now();
    if (left <= 0) throw new ServiceDoesNotAnswer(question.url, 'không còn thời gian chờ');
    // timers of Node take whole milliseconds only
    return ask({ ...question, withinMs: Math.min(question.withinMs, Math.ceil(left)) });
  };
};

const longWaitMs = 1_000;
const avoidedForMs = 60_000;

/** Whoever kept one waiting in vain is not asked again for a minute: many are signed at once. */
export const avoidingSilent = (ask: Ask): Ask => {
  const avoidedUntil = new Map<string, number>();
  return async (question) => {
    const asked = performance.now();
    if ((avoidedUntil.get(question.url) ?? 0) > asked)
      throw new ServiceDoesNotAnswer(question.url, 'vừa không trả lời, chưa hỏi lại');
    try {
      return await ask(question);
    } catch (error) {
      const now = performance.now();
      if (now - asked >= longWaitMs) avoidedUntil.set(question.url, now + avoidedForMs);
      throw error;
    }
  };
};
