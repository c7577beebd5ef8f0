import { join } from 'node:path';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { clientsOf } from '../support/clients.js';
import { move, type Documents } from './documents-of-clients.js';
import type { Driver } from './rivals.js';

/** What a process of clients is told once; then it is told seconds, and answers with what it drove. */
export interface HttpErrand {
  readonly origin: string;
  readonly clients: number;
  readonly first: number;
}

const clientsScript = join(import.meta.dirname, 'http-clients.js');

/** The commands of `act`, asked for over HTTP by clients in a process of their own. */
export async function httpDriver(documents: Documents): Promise<Driver> {
  const server = new FastifyAdapter().getInstance();
  server.post<{ Body: { no: number; step: number } }>('/steps', ({ body: { no, step } }) =>
    move(documents, no, step),
  );
  const origin = await server.listen({ host: '127.0.0.1', port: 0 });
  const { clients, first } = documents;
  const errand: HttpErrand = { origin, clients, first };
  const people = await clientsOf(clientsScript, errand);
  return { ...people, close: () => people.close().then(() => server.close()) };
}
