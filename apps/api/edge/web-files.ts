import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Pages live in the browser: whatever is none of these is one of its addresses. */
const notPages = /^\/(?:api|assets|health)(?:\/|$)/;

const here = dirname(fileURLToPath(import.meta.url));

const checkout = (folder: string): string =>
  existsSync(join(folder, 'package.json')) ? folder : checkout(dirname(folder));

const built = join(checkout(here), 'dist/web');

const namesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => !name.endsWith('.gz')) : [];

type Handler = (request: FastifyRequest, reply: FastifyReply) => unknown;

/** Asks at each visit, so that a release is seen at once. */
const page: Handler = (request, reply) =>
  hand(request, reply.header('cache-control', 'no-cache'), 'index.html');

const pageOrNothing: Handler = (request, reply) =>
  notPages.test(request.url) ? reply.callNotFound() : page(request, reply);

/** Named by its content: never asked for twice. Only a name that stands there reaches the disk. */
const asset: Handler = (request, reply) => {
  const { name } = request.params as { name: string };
  if (!namesIn(join(built, 'assets')).includes(name)) return reply.callNotFound();
  void reply.header('cache-control', 'public, max-age=31536000, immutable');
  return hand(request, reply, join('assets', name));
};

const handlers: Readonly<Record<string, Handler>> = {
  '/': page,
  '/*': pageOrNothing,
  '/assets/:name': asset,
};

/** Where the built web application is served; nothing where it is not built. */
export const webPaths = (): readonly string[] =>
  existsSync(join(built, 'index.html')) ? Object.keys(handlers) : [];

export function serveWeb(fastify: FastifyInstance): void {
  if (webPaths().length === 0) return;
  for (const [path, handler] of Object.entries(handlers)) fastify.get(path, handler);
}

async function hand({ headers }: FastifyRequest, reply: FastifyReply, name: string) {
  const file = join(built, name);
  void reply
    .type(contentTypes[extname(name)] ?? 'application/octet-stream')
    .header('vary', 'accept-encoding');
  const packed = /\bgzip\b/.test(headers['accept-encoding'] ?? '') && existsSync(`${file}.gz`);
  if (packed) void reply.header('content-encoding', 'gzip');
  return readFile(packed ? `${file}.gz` : file);
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};
