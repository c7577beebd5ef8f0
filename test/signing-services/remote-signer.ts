import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestCredential } from '#pades';
import { dialects } from './dialects.js';
import { privateKeyPem, signHash } from './private-key.js';

export interface Account {
  readonly clientId: string;
  readonly secret: string;
  readonly userId: string;
  readonly credentialId: string;
  readonly credential: TestCredential;
}

/** One request on somebody's phone. */
export interface Transaction {
  readonly id: string;
  /** What the asker called it. */
  readonly intent: string;
  readonly description: string;
  readonly hashes: readonly NamedHash[];
  state: 'waiting' | 'confirmed' | 'refused' | 'timedOut';
  /** As asked; a hash that the service left out has none. */
  values?: readonly (Buffer | undefined)[];
}

export interface NamedHash {
  readonly name: string;
  readonly hash: Buffer;
}

export interface Asked {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly bearer: string | undefined;
}

export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/**
 * A remote signing service on loopback that speaks the published interfaces of CSC v2, VNPT SmartCA
 * and Viettel MySign. It holds a key, is shown hashes only, and signs when its user confirms.
 */
export class RemoteSigner {
  readonly transactions: Transaction[] = [];
  /** How many hashes one confirmation covers. */
  most = 20;
  /** While true it answers nothing of use. */
  isDown = false;
  private readonly server: Server;
  private readonly keyPem: string;

  constructor(readonly account: Account) {
    this.keyPem = privateKeyPem(account.credential);
    this.server = createServer((request, reply) => {
      void readBody(request).then((body) => {
        const asked = {
          path: request.url ?? '',
          body,
          bearer: request.headers.authorization?.replace('Bearer ', ''),
        };
        const { status, body: answer } = this.isDown
          ? { status: 503, body: {} }
          : this.answer(asked);
        reply.writeHead(status, { 'content-type': 'application/json' });
        reply.end(JSON.stringify(answer));
      });
    });
  }

  open(): Promise<string> {
    return new Promise((resolve) =>
      this.server.listen(0, '127.0.0.1', () =>
        resolve(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}`),
      ),
    );
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private answer(asked: Asked): Answered {
    for (const dialect of dialects) {
      const answered = dialect(this, asked);
      if (answered) return answered;
    }
    return { status: 404, body: { error: 'no such path' } };
  }

  /** The newest request, as the phone shows it. */
  get onPhone(): Transaction {
    const newest = this.transactions.at(-1);
    if (!newest) throw new Error('The phone shows nothing.');
    return newest;
  }

  begin(intent: string, description: string, hashes: readonly NamedHash[]): Transaction {
    const known = this.transactions.find((one) => one.intent === intent);
    if (known) return known;
    const id = `T${this.transactions.length + 1}-${intent.slice(0, 8)}`;
    const transaction: Transaction = { id, intent, description, hashes, state: 'waiting' };
    this.transactions.push(transaction);
    return transaction;
  }

  find(id: unknown): Transaction | undefined {
    return this.transactions.find((one) => one.id === id);
  }

  /** The user confirms on the phone. */
  confirm(transaction = this.onPhone): void {
    this.sign(transaction, this.keyPem);
  }

  /** The service signs all but some of what was confirmed. */
  confirmAllBut(names: readonly string[], transaction = this.onPhone): void {
    this.sign(transaction, this.keyPem, names);
  }

  refuse(transaction = this.onPhone): void {
    transaction.state = 'refused';
  }

  letTimeRunOut(transaction = this.onPhone): void {
    transaction.state = 'timedOut';
  }

  /** Something is wrong inside: the value is another key's. */
  confirmWith(credential: TestCredential, transaction = this.onPhone): void {
    this.sign(transaction, privateKeyPem(credential));
  }

  private sign(transaction: Transaction, keyPem: string, leftOut: readonly string[] = []): void {
    transaction.state = 'confirmed';
    transaction.values = transaction.hashes.map(({ name, hash }) =>
      leftOut.includes(name) ? undefined : signHash(keyPem, hash),
    );
  }
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}') as Record<string, unknown>;
}
