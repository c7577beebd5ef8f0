import { DomainError } from '#kernel';
import type { FastifyInstance } from 'fastify';

const megabyte = 1024 * 1024;
export const jsonLimit = 5 * megabyte;
/** The most that any route takes; each states its own limit in its contract. */
const packageLimit = 40 * megabyte;
const uploadLimit = 20 * megabyte;

/** JSON is read by Fastify's own parser; anything else is one file, taken as it comes. */
export function takeUploads(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async ({ headers, url }, reply) => {
    const limit = url.startsWith('/api/intake/') ? packageLimit : uploadLimit;
    if (Number(headers['content-length'] ?? 0) > limit) {
      // The rest of the body is on its way: it must not be taken for the next request.
      void reply.header('connection', 'close');
      throw new DomainError('RequestIsTooLarge', { limit: `${limit / megabyte} MB` });
    }
  });
  fastify.removeContentTypeParser('text/plain');
  fastify.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: packageLimit },
    (_request, body, done) => done(null, body),
  );
}
