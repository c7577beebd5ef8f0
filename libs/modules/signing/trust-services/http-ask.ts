import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isIP } from 'node:net';
import { guardedLookup, mayReach, type ReachableAddresses } from '#platform';
import { ServiceDoesNotAnswer, type Ask, type Question } from './ask.js';

export interface AskSettings {
  /** Where addresses of other hosts may lead. */
  readonly reach: ReachableAddresses;
  /** Hosts in private networks that the installation lets in, as they stand in addresses. */
  readonly privateHosts: readonly string[];
}

/**
 * Asks over HTTP. Addresses come out of certificates as well, so a name is judged by what it leads
 * to at the moment of connecting, no redirect is followed, and size and time are limited.
 */
export const httpAsk =
  (settings: AskSettings): Ask =>
  async (question) => {
    const fail = (reason: string, cause?: unknown): Error =>
      new ServiceDoesNotAnswer(question.url, reason, { cause });
    const url = URL.canParse(question.url) ? new URL(question.url) : undefined;
    if (url === undefined || !['http:', 'https:'].includes(url.protocol))
      throw fail('không phải địa chỉ HTTP');
    const reach = settings.privateHosts.includes(url.hostname) ? 'private' : settings.reach;
    // Node looks up names only; an address written out is judged here.
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) && !mayReach(host, reach)) throw fail('ở trong mạng nội bộ, không được hỏi tới');
    try {
      return await exchange(url, question, reach);
    } catch (error) {
      throw fail(reasonOf(error, question.withinMs), error);
    }
  };

const exchange = (
  url: URL,
  { body, contentType, atMostBytes, withinMs }: Question,
  reach: ReachableAddresses,
): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const posted = { 'content-type': contentType, 'content-length': body?.length };
    const request = (url.protocol === 'https:' ? tlsRequest : plainRequest)(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: body === undefined ? {} : posted,
      lookup: guardedLookup(reach),
      signal: AbortSignal.timeout(withinMs),
      minVersion: 'TLSv1.2',
      agent: false,
    });
    request.on('error', reject);
    request.on('response', (response) => readBody(response, atMostBytes).then(resolve, reject));
    request.end(body);
  });

const readBody = async (response: IncomingMessage, atMost: number): Promise<Uint8Array> => {
  if (response.statusCode !== 200) {
    response.destroy();
    throw new UnexpectedAnswer(`trả lời ${response.statusCode}`);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > atMost) throw new UnexpectedAnswer('trả lời quá dài');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

class UnexpectedAnswer extends Error {}

const reasonOf = (error: unknown, withinMs: number): string => {
  if (!(error instanceof Error)) return String(error);
  const isTimeout = error.name === 'TimeoutError' || error.name === 'AbortError';
  return isTimeout ? `không trả lời trong ${Math.ceil(withinMs / 1000)} giây` : error.message;
};
