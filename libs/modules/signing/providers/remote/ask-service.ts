import { DomainError } from '#kernel';
import type { z } from 'zod';
import type { ServiceAccount } from './remote-service.js';

export interface Question {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly bearer?: string;
}

const patienceMs = 15_000;
const longestAnswer = 1024 * 1024;

/**
 * Posts JSON and reads JSON, held against what the published interface promises. What is no answer is
 * `SigningServiceIsAway`, so that it is asked again later; a refusal carries the service's own words.
 */
export async function askService<Answer>(
  { name, address }: Pick<ServiceAccount, 'name' | 'address'>,
  { path, body, bearer }: Question,
  answer: z.ZodType<Answer>,
): Promise<Answer> {
  const { status, text } = await post(name, `${address.replace(/\/$/, '')}${path}`, body, bearer);
  if (status >= 500) throw new DomainError('SigningServiceIsAway', { service: name, status });
  if (status >= 400)
    throw new DomainError('SigningServiceRefuses', {
      service: name,
      reason: reasonIn(text),
      refusal: reasonIn(text, ['error', ...told]),
      status,
    });
  const read = answer.safeParse(parsed(text));
  if (!read.success)
    throw new DomainError('SigningServiceIsAway', { service: name, faults: read.error.message });
  return read.data;
}

async function post(service: string, url: string, body: object, bearer: string | undefined) {
  try {
    const reply = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        'content-type': 'application/json',
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      },
      body: JSON.stringify(body),
    });
    return { status: reply.status, text: await limited(reply) };
  } catch (cause) {
    throw new DomainError('SigningServiceIsAway', { service }, { cause });
  }
}

async function limited(reply: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of reply.body ?? []) {
    length += chunk.length;
    if (length > longestAnswer) throw new RangeError('The answer is too long.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Each dialect names its reason in another field. */
const told = ['error_description', 'message', 'error', 'description'];

function reasonIn(text: string, names = told): string {
  const fields: Record<string, unknown> = { ...(parsed(text) as object | undefined) };
  return (
    names
      .map((name) => fields[name])
      .find((one) => typeof one === 'string')
      ?.toString()
      .slice(0, 200) ?? 'không nói lý do'
  );
}
