import { problemOf, type Problem } from '#contracts';
import { IDS } from '#platform';
import type { Ids } from '#kernel';
import { Catch, Inject, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalOf } from './refusal-of.js';

/** Every refusal and every failure leaves as problem+json, in Vietnamese, without inner detail. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  constructor(@Inject(IDS) private readonly ids: Ids) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const refusal = refusalOf(error);
    const problem: Problem = { ...problemOf(refusal), instance: `urn:uuid:${this.ids.next()}` };
    if (problem.status >= 500) this.report(error, problem, http.getRequest<FastifyRequest>());
    const { retryAfterSeconds } = refusal.details;
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', retryAfterSeconds);
    void reply
      .status(problem.status)
      .header('cache-control', 'no-store')
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }

  private report(error: unknown, { instance, code }: Problem, request: FastifyRequest): void {
    const what = `${code} ${instance} ${request.method} ${request.routeOptions.url ?? ''}`;
    this.log.error(what, error instanceof Error ? error.stack : String(error));
  }
}
