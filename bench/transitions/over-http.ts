import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Driven } from '../support/drive.js';
import { move, type Documents } from './documents-of-clients.js';

/** What a process of clients is told. */
export interface HttpErrand {
  readonly origin: string;
  readonly clients: number;
  readonly seconds: number;
  readonly first: number;
}

const clientsScript = join(import.meta.dirname, 'http-clients.js');

/** The commands of `act`, asked for over HTTP by clients in a process of their own. */
export async function driveOverHttp(
  documents: Documents,
  clients: number,
  seconds: number,
): Promise<Driven> {
  const server = new FastifyAdapter().getInstance();
  server.post<{ Body: { no: number; step: number } }>('/steps', ({ body: { no, step } }) =>
    move(documents, no, step),
  );
  const origin = await server.listen({ host: '127.0.0.1', port: 0 });
  try {
    const errand: HttpErrand = { origin, clients, seconds, first: documents.first };
    const args = [clientsScript, JSON.stringify(errand)];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    return JSON.parse(stdout) as Driven;
  } finally {
    await server.close();
  }
}
