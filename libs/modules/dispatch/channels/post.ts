import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isIP } from 'node:net';
import { AddressIsNotReachable, guardedLookup, mayReach } from '#platform';
import type { HttpSettings } from './http.js';

export interface Reply {
  readonly status: number;
  /** The `detail` of a JSON answer, if it has one. */
  readonly detail: string;
}

/** An answer says little; a longer one is cut off. */
const longestReply = 64 * 1024;

/** Posts bytes and reads the answer, all within the time limit; follows no redirect. */
export async function post(url: URL, bytes: Buffer, settings: HttpSettings): Promise<Reply> {
  // Node looks up names only; an address written out is judged here.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !mayReach(host, settings.reach)) throw new AddressIsNotReachable(host);
  const response = await exchange(url, bytes, settings);
  return { status: response.status, detail: detailOf(response.body) };
}

const exchange = (
  url: URL,
  bytes: Buffer,
  { reach, timeoutMs, ca }: HttpSettings,
): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? tlsRequest : plainRequest)(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': bytes.length,
        accept: 'application/json',
      },
      lookup: guardedLookup(reach),
      signal: AbortSignal.timeout(timeoutMs),
      minVersion: 'TLSv1.2',
      ...(ca === undefined ? {} : { ca }),
      agent: false,
    });
    request.on('error', (error) =>
      reject(isTimeout(error) ? new ReceiverIsSilent(timeoutMs) : error),
    );
    request.on('response', (response) => {
      readBody(response).then(
        (body) => resolve({ status: response.statusCode ?? 0, body }),
        (error: Error) => reject(isTimeout(error) ? new ReceiverIsSilent(timeoutMs) : error),
      );
    });
    request.end(bytes);
  });

async function readBody(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > longestReply) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function detailOf(body: string): string {
  try {
    const answer: unknown = JSON.parse(body);
    return typeof answer === 'object' && answer !== null && 'detail' in answer
      ? String(answer.detail)
      : '';
  } catch {
    return '';
  }
}

const isTimeout = (error: Error): boolean =>
  error.name === 'TimeoutError' || (error.name === 'AbortError' && error.cause !== undefined);

class ReceiverIsSilent extends Error {
  constructor(timeoutMs: number) {
    super(`nơi nhận không trả lời trong ${Math.round(timeoutMs / 1000)} giây`);
  }
}
