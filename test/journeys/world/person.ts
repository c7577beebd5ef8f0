import type { Answer, Ask } from '../../worlds/ask.js';

type Headers = Readonly<Record<string, string>>;

/** Somebody signed in. `ask…` gives whatever is answered; the others expect that it is done. */
export class Person {
  constructor(
    readonly login: string,
    readonly ask: Ask,
  ) {}

  askGet(url: string): Promise<Answer> {
    return this.ask({ method: 'GET', url });
  }

  askPost(url: string, payload: unknown = {}, headers: Headers = {}): Promise<Answer> {
    return this.ask({ method: 'POST', url, payload, headers });
  }

  askPut(url: string, payload: unknown): Promise<Answer> {
    return this.ask({ method: 'PUT', url, payload });
  }

  /** Hands in a file. */
  askUpload(url: string, payload: Uint8Array, type: string): Promise<Answer> {
    return this.ask({ method: 'POST', url, payload, headers: { 'content-type': type } });
  }

  async get<Reply>(url: string): Promise<Reply> {
    return this.done(await this.askGet(url)).json<Reply>();
  }

  async file(url: string): Promise<Buffer> {
    return this.done(await this.askGet(url)).bytes;
  }

  async post<Reply>(url: string, payload?: unknown, headers?: Headers): Promise<Reply> {
    return this.done(await this.askPost(url, payload, headers)).json<Reply>();
  }

  async put<Reply>(url: string, payload: unknown): Promise<Reply> {
    return this.done(await this.askPut(url, payload)).json<Reply>();
  }

  private done(answer: Answer): Answer {
    if (answer.statusCode < 300) return answer;
    throw new Error(`${this.login}: ${answer.statusCode} ${answer.body}`);
  }
}
