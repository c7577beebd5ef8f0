import type { FastifyRequest } from 'fastify';

/** Where the browser that asks has found this server; a proxy on this machine is believed. */
export const originOf = ({ protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>): string =>
  `${protocol}://${host}`;
