import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { derOf } from './credential.js';
import { crlOf, ocspAnswer } from './status-server.js';
import { stamp, type Bend } from './timestamp-server.js';

export { credentialOf, derOf, pemOf } from './credential.js';
export { readDescription } from './description.js';
export { dayOf, pkiFolder } from './make-pki.js';
export { openssl } from './openssl.js';
export type { Bend } from './timestamp-server.js';

/** A timestamp authority, OCSP responders and CRLs of the test PKI, on loopback. */
export interface TestServices {
  /** `http://127.0.0.1:PORT`; below it `/tsa/NAME`, `/ocsp/NAME`, `/crl/NAME.crl`, `/ca/NAME.cer`. */
  readonly url: string;
  /** What was asked, oldest first. */
  readonly asked: readonly string[];
  /** Paths that begin so are answered with 503 until it is given again without them. */
  readonly putOut: (...prefixes: readonly string[]) => void;
  /** A timestamp authority misbehaves from now on, or no more. */
  readonly bend: (tsa: string, how?: Bend) => void;
  readonly close: () => Promise<void>;
}

/** Starts them; every answer is made by OpenSSL at the time that `now` tells. */
export const startTestServices = async (now: () => Date): Promise<TestServices> => {
  const asked: string[] = [];
  const bends = new Map<string, Bend>();
  let out: readonly string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    if (out.some((prefix) => path.startsWith(prefix))) return void response.writeHead(503).end();
    answer(request, path, now(), bends).then(
      (found) => send(response, found),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    putOut: (...prefixes) => void (out = prefixes),
    bend: (tsa, how) => void (how ? bends.set(tsa, how) : bends.delete(tsa)),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

interface Found {
  readonly type: string;
  readonly bytes: Uint8Array;
}

const answer = async (
  request: IncomingMessage,
  path: string,
  at: Date,
  bends: ReadonlyMap<string, Bend>,
): Promise<Found | undefined> => {
  const [, service, file = ''] = path.split('/');
  const [name = ''] = file.split('.');
  const folder = mkdtempSync(join(tmpdir(), 'trinh-ky-answer-'));
  try {
    const query = await bodyOf(request);
    if (service === 'tsa') {
      const bytes = await stamp({ folder, tsa: name, query, at, bend: bends.get(name) });
      return { type: 'application/timestamp-reply', bytes };
    }
    const asked = { folder, authority: name, at };
    if (service === 'ocsp')
      return { type: 'application/ocsp-response', bytes: await ocspAnswer(asked, query) };
    if (service === 'crl') return { type: 'application/pkix-crl', bytes: await crlOf(asked) };
    return service === 'ca' ? { type: 'application/pkix-cert', bytes: derOf(name) } : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
};

const send = (response: ServerResponse, found: Found | undefined): void => {
  if (found === undefined) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': found.type }).end(found.bytes);
};
