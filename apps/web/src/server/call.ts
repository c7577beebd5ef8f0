import type { Problem } from '#contracts';
import { addressOf, type Parts } from './address.js';
import { Refusal, ServerIsAway } from './refusal.js';
import type { Asked, ReplyOf, RouteName } from './routes.js';
import { hearClock } from './server-clock.js';

/** Calls the server by the name of the route; what goes and comes is typed by its contract. */
export async function call<Name extends RouteName>(
  name: Name,
  ...[request]: Asked<Name>
): Promise<ReplyOf<Name>> {
  const [method, path] = name.split(' ') as [string, string];
  const asked = partsOf(request);
  const response = await send(addressOf(path, asked), method, asked.body);
  if (!response.ok) throw await refusalOf(response);
  return (await replyOf(response)) as ReplyOf<Name>;
}

/** The address of a file the server hands out, for links and viewers. */
export const fileAddress = <Name extends Extract<RouteName, `GET ${string}`>>(
  name: Name,
  ...[request]: Asked<Name>
): string => addressOf(name.slice('GET '.length), partsOf(request));

/** Typed by its contract on the way in; here only its form counts. */
const partsOf = (request: unknown) => (request ?? {}) as Parts & { readonly body?: unknown };

async function send(address: string, method: string, body: unknown): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' });
  if (method !== 'GET') headers.set('idempotency-key', randomKey());
  const isFile = body instanceof Blob;
  if (body !== undefined) {
    headers.set(
      'content-type',
      isFile ? body.type || 'application/octet-stream' : 'application/json',
    );
  }
  try {
    const response = await fetch(address, {
      method,
      headers,
      body: body === undefined ? null : isFile ? body : JSON.stringify(body),
    });
    hearClock(response);
    return response;
  } catch (error) {
    throw new ServerIsAway(error);
  }
}

/** `crypto.randomUUID` is missing where an office reaches its server by plain http. */
const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

const replyOf = (response: Response): Promise<unknown> | null => {
  if (response.status === 204) return null;
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return isJson ? response.json() : response.blob();
};

async function refusalOf(response: Response): Promise<Error> {
  const said: unknown = await response.json().catch(() => null);
  if (isProblem(said)) return new Refusal(said);
  return new ServerIsAway(new Error(`${response.status} ${response.statusText}`));
}

const isProblem = (said: unknown): said is Problem =>
  typeof said === 'object' && said !== null && 'code' in said && 'detail' in said;
