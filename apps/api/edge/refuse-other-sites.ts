import { DomainError } from '#kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses a change that a page of another origin asks for; SameSite alone trusts sibling hosts. */
export function refuseOtherSites(fastify: FastifyInstance, publicUrl: string | undefined): void {
  const own = publicUrl === undefined ? undefined : new URL(publicUrl).host;
  fastify.addHook('onRequest', async (request) => {
    if (harmless.has(request.method) || comesFromHere(request, own)) return;
    throw new DomainError('RequestComesFromAnotherSite');
  });
}

/** Programs send neither header; browsers send at least one with every change. */
function comesFromHere({ headers }: FastifyRequest, own: string | undefined): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && [headers.host, own].includes(new URL(origin).host);
}
