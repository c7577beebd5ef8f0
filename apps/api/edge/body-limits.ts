import type { FastifyInstance } from 'fastify';

const megabyte = 1024 * 1024;
export const jsonLimit = 5 * megabyte;
/** The most that any route takes; each states its own limit in its contract. */
const uploadLimit = 40 * megabyte;

/** JSON is read by Fastify's own parser; anything else is one file, taken as it comes. */
export function takeUploads(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser('text/plain');
  fastify.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: uploadLimit },
    (_request, body, done) => done(null, body),
  );
}
