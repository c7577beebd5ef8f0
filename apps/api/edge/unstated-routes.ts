import type { RouteContract } from '#contracts';
import type { FastifyInstance, RouteOptions } from 'fastify';

/** Watches what is registered, by whatever way; to be called before any route is. */
export function watchRoutes(fastify: FastifyInstance): readonly string[] {
  const registered: string[] = [];
  fastify.addHook('onRoute', ({ method, url }: RouteOptions) => {
    for (const verb of [method].flat()) if (verb !== 'HEAD') registered.push(`${verb} ${url}`);
  });
  return registered;
}

/** Start-up fails when a path is served that neither a contract nor the list of files names. */
export function refuseUnstatedRoutes(
  registered: readonly string[],
  contracts: readonly RouteContract[],
  files: readonly string[],
): void {
  const stated = new Set([
    ...contracts.map(({ method, path }) => `${method} ${path}`),
    ...files.map((path) => `GET ${path}`),
  ]);
  const unstated = registered.filter((route) => !stated.has(route));
  if (unstated.length > 0) {
    throw new Error(`These routes state no permission: ${unstated.join(', ')}.`);
  }
}
