import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';

/** The API's description as a page; anybody may load it, it holds nothing of any body. */
const files = (): Readonly<Record<string, string>> => {
  const docs = join(here, '../docs');
  const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  return {
    '/api/docs': join(docs, 'index.html'),
    '/api/docs/start.js': join(docs, 'start.js'),
    '/api/docs/swagger-ui.css': join(swagger, 'swagger-ui.css'),
    '/api/docs/swagger-ui-bundle.js': join(swagger, 'swagger-ui-bundle.js'),
  };
};

export const servedPaths = (): readonly string[] => Object.keys(files());

/** Serves a short list of files by name, so that no path of a request ever reaches the disk. */
export function serveFiles(fastify: FastifyInstance): void {
  for (const [path, file] of Object.entries(files())) {
    fastify.get(path, async (_request, reply) => {
      void reply.type(contentTypes[extname(file)] ?? 'application/octet-stream');
      return readFile(file);
    });
  }
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

const here = dirname(fileURLToPath(import.meta.url));
