import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface Question {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string or bytes go as they are; anything else goes as JSON. */
  readonly payload?: unknown;
}

export interface Answer {
  readonly statusCode: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly body: string;
  json<T = unknown>(): T;
}

export type Ask = (question: Question) => Promise<Answer>;

/** Asks a server as a program does; unlike fetch, sends any header it is told to. */
export const askAt =
  (origin: string): Ask =>
  async ({ method, url, headers, payload }) => {
    const { bytes, type } = encoded(payload);
    const asked = request(new URL(url, origin), { method, headers: { ...type, ...headers } });
    asked.end(bytes);
    const [reply] = (await once(asked, 'response')) as [IncomingMessage];
    const content = await buffer(reply);
    const body = content.toString('utf8');
    return {
      statusCode: reply.statusCode ?? 0,
      headers: reply.headers,
      bytes: content,
      body,
      json: <T>() => JSON.parse(body) as T,
    };
  };

function encoded(payload: unknown) {
  if (payload === undefined) return {};
  if (typeof payload === 'string' || payload instanceof Uint8Array) return { bytes: payload };
  return { bytes: JSON.stringify(payload), type: { 'content-type': 'application/json' } };
}
