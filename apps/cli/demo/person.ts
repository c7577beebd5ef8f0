import { DomainError } from '#kernel';

/** Somebody of the demo world at a browser: signs in and asks the HTTP API. */
export class Person {
  private constructor(
    private readonly origin: string,
    private readonly cookie: string,
  ) {}

  static async signIn(origin: string, login: string, password: string): Promise<Person> {
    const reply = await fetch(`${origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    const cookie = reply.headers.getSetCookie()[0]?.split(';')[0];
    if (!reply.ok || !cookie) throw await refusalOf(reply);
    return new Person(origin, cookie);
  }

  async get<Reply>(path: string): Promise<Reply> {
    return (await this.ask('GET', path)).json() as Promise<Reply>;
  }

  async file(path: string): Promise<Buffer> {
    return Buffer.from(await (await this.ask('GET', path)).arrayBuffer());
  }

  async post<Reply>(path: string, body?: unknown): Promise<Reply> {
    const reply = await this.ask('POST', path, {
      type: 'application/json',
      bytes: JSON.stringify(body ?? {}),
    });
    return (reply.status === 204 ? undefined : await reply.json()) as Reply;
  }

  async put<Reply>(path: string, body: unknown): Promise<Reply> {
    const bytes = JSON.stringify(body);
    return (
      await this.ask('PUT', path, { type: 'application/json', bytes })
    ).json() as Promise<Reply>;
  }

  async upload<Reply>(path: string, bytes: Uint8Array, type: string): Promise<Reply> {
    return (await this.ask('POST', path, { type, bytes })).json() as Promise<Reply>;
  }

  private async ask(
    method: string,
    path: string,
    body?: { readonly type: string; readonly bytes: string | Uint8Array },
  ): Promise<Response> {
    const reply = await fetch(`${this.origin}${path}`, {
      method,
      headers: { cookie: this.cookie, ...(body ? { 'content-type': body.type } : {}) },
      body: body ? Buffer.from(body.bytes) : null,
    });
    if (!reply.ok) throw await refusalOf(reply);
    return reply;
  }
}

interface Problem {
  readonly code?: string;
  readonly detail?: string;
}

/** What the API refused with, as the refusal it is. */
async function refusalOf(reply: Response): Promise<Error> {
  const problem = (await reply.json().catch(() => ({}))) as Problem;
  return new DomainError(problem.code ?? 'ServerFailed', { ...problem });
}
