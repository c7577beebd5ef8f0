import type { Answer, Ask } from '../../../test/worlds/ask.js';
import { worldOverHttp, type WorldOverHttp } from '../../../test/worlds/world-over-http.js';

/** The demo's centre before its administrator. */
export interface Office {
  readonly there: WorldOverHttp;
  readonly auditor: Ask;
  get<T>(url: string, ask?: Ask): Promise<T>;
  send(method: string, url: string, payload?: unknown): Promise<Answer>;
}

export async function openOffice(): Promise<Office> {
  const there = await worldOverHttp();
  const admin = await there.as('quantri');
  return {
    there,
    auditor: await there.as('thanhtra'),
    get: async <T>(url: string, ask = admin): Promise<T> => {
      const answer = await ask({ method: 'GET', url });
      if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`);
      return answer.json<T>();
    },
    send: (method, url, payload) => admin({ method, url, payload }),
  };
}

/** Status, code and sentence of a refusal. */
export async function refused(asked: Promise<Answer>): Promise<[number, string, string]> {
  const answer = await asked;
  const { code, detail } = answer.json<{ code: string; detail: string }>();
  return [answer.statusCode, code, detail];
}

/** The id of what was made. */
export async function idOf(asked: Promise<Answer>): Promise<string> {
  const answer = await asked;
  expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
  return answer.json<{ id: string }>().id;
}
