import type { FastifyInstance } from 'fastify';

const policy = [
  "default-src 'self'",
  // Swagger UI and antd write their styles into the page.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  // PDF pages are drawn by a worker.
  "worker-src 'self' blob:",
  // The signing agent of the person's own machine listens there.
  "connect-src 'self' wss://127.0.0.1:8987",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** What every answer tells the browser not to do. */
export function addSecurityHeaders(fastify: FastifyInstance, tls: boolean): void {
  fastify.addHook('onRequest', async (_request, reply) => {
    void reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      ...(tls ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
    });
  });
}
