import { check, isFileReply, isStreamReply, type RouteContract } from '#contracts';
import {
  Inject,
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { map, type Observable } from 'rxjs';
import { API_OPTIONS, type ApiOptions } from '../options.js';
import { fileAnswer, isFile } from './file-answer.js';
import { CONTRACT } from './serves.js';

/** Sends an answer in the form its contract states; in tests, holds it against the contract. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const contract = this.reflector.get<RouteContract>(CONTRACT, context.getHandler());
    if (isStreamReply(contract.reply)) return next.handle();
    return next.handle().pipe(map((answer) => this.answer(contract, answer)));
  }

  private answer({ reply, method, path }: RouteContract, answer: unknown): unknown {
    if (reply === null || isStreamReply(reply)) return undefined;
    if (isFileReply(reply)) {
      if (!isFile(answer)) throw new Error(`${method} ${path} has to answer with a file.`);
      return new StreamableFile(answer.bytes, fileAnswer(reply, answer));
    }
    if (!this.options.checkReplies) return answer;
    const checked = check(reply, answer, 'reply');
    if (checked.ok) return answer;
    const faults = checked.error.map(({ where, text }) => `${where} ${text}`).join('; ');
    throw new Error(`${method} ${path} breaks its contract: ${faults}`);
  }
}
