import 'reflect-metadata';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { jsonLimit, takeUploads } from './edge/body-limits.js';
import { refuseOtherSites } from './edge/refuse-other-sites.js';
import { addSecurityHeaders } from './edge/security-headers.js';
import { serveFiles, servedPaths } from './edge/served-files.js';
import { refuseUnstatedRoutes, watchRoutes } from './edge/unstated-routes.js';
import { serveWeb, webPaths } from './edge/web-files.js';
import { usesTls, type ApiOptions } from './options.js';
import { refusePlainHttp } from './refuse-plain-http.js';
import { StatedRoutes } from './serving/stated-routes.js';

/** The whole application, ready to listen or to be asked by a test. */
export async function createApi(options: ApiOptions): Promise<NestFastifyApplication> {
  refusePlainHttp(options);
  const adapter = new FastifyAdapter({
    bodyLimit: jsonLimit,
    trustProxy: 'loopback',
    // An open event stream must not keep the process from stopping.
    forceCloseConnections: true,
  });
  const fastify = adapter.getInstance();
  const registered = watchRoutes(fastify);
  addSecurityHeaders(fastify, usesTls(options));
  refuseOtherSites(fastify, options.publicUrl);
  takeUploads(fastify);
  serveFiles(fastify);
  serveWeb(fastify);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(options), adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    await app.register(cookie);
    await app.init();
    refuseUnstatedRoutes(registered, app.get(StatedRoutes).all(), [
      ...servedPaths(),
      ...webPaths(),
    ]);
    await fastify.ready();
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}
