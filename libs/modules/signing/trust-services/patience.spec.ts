import { setTimeout as pause } from 'node:timers/promises';
import { ServiceDoesNotAnswer, type Ask, type Question } from './ask.js';
import { avoidingSilent, within } from './patience.js';

const question: Question = { url: 'http://a.example/', atMostBytes: 1, withinMs: 5_000 };

test('questions share a span: each has what is left of it, and none is put after it', async () => {
  const limits: number[] = [];
  const slow: Ask = async ({ withinMs }) => {
    limits.push(withinMs);
    await pause(limits.length === 1 ? 60 : withinMs + 20);
    return new Uint8Array();
  };
  const ask = within(slow, 1_000);
  await ask(question);
  await ask(question);
  await expect(ask(question)).rejects.toThrow('không còn thời gian chờ');
  expect(limits).toHaveLength(2);
  expect(limits.every(Number.isInteger)).toBe(true);
  expect(limits[0]).toBeLessThanOrEqual(1_000);
  expect(limits[1]).toBeLessThanOrEqual(941);
});

test('who was silent for long is not asked again at once; who refused at once is', async () => {
  const asked: string[] = [];
  const failing: Ask = async ({ url }) => {
    asked.push(url);
    if (url === question.url) await pause(1_010);
    throw new ServiceDoesNotAnswer(url, 'lỗi');
  };
  const ask = avoidingSilent(failing);
  const quick = { ...question, url: 'http://b.example/' };
  await expect(ask(question)).rejects.toThrow('lỗi');
  await expect(ask(question)).rejects.toThrow('chưa hỏi lại');
  await expect(ask(quick)).rejects.toThrow('lỗi');
  await expect(ask(quick)).rejects.toThrow('lỗi');
  expect(asked).toEqual([question.url, quick.url, quick.url]);
});
