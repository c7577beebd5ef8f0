import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Pages live in the browser: whatever is none of these is one of its addresses. */
const notPages = /^\/(?:api|assets|health)(?:\/|$)/;
const everyPage = '/*';

const here = dirname(fileURLToPath(import.meta.url));

const checkout = (folder: string): string =>
  existsSync(join(folder, 'package.json')) ? folder : checkout(dirname(folder));

const built = join(checkout(here), 'dist/web');

const namesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => !name.endsWith('.gz')) : [];

/** Where the built web application is served; nothing where it is not built. */
export const webPaths = (): readonly string[] =>
  existsSync(join(built, 'index.html'))
    ? ['/', everyPage, ...namesIn(join(built, 'assets')).map((name) => `/assets/${name}`)]
    : [];

/** Serves the built files by name, so that no path of a request ever reaches the disk. */
export function serveWeb(fastify: FastifyInstance): void {
  for (const path of webPaths()) {
    fastify.get(path, (request, reply) => {
      if (path === everyPage && notPages.test(request.url)) return reply.callNotFound();
      return path.startsWith('/assets/') ? asset(request, reply, path) : page(request, reply);
    });
  }
}

/** Asks at each visit, so that a release is seen at once. */
const page = (request: FastifyRequest, reply: FastifyReply) =>
  hand(request, reply.header('cache-control', 'no-cache'), 'index.html');

/** Named by its content: never asked for twice. */
const asset = (request: FastifyRequest, reply: FastifyReply, path: string) =>
  hand(request, reply.header('cache-control', 'public, max-age=31536000, immutable'), path);

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
