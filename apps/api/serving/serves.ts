import { isStreamReply, type ReplyOf, type RouteContract } from '#contracts';
import { HttpCode, RequestMapping, RequestMethod, SetMetadata, Sse } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { CallOf, type Call } from './call.js';

export const CONTRACT = 'trinhky:contract';

type Handler<Route extends RouteContract> = (
  call: Call<Route>,
) => Promise<ReplyOf<Route>> | Observable<ReplyOf<Route>>;

/** Ties a controller's method to its contract: path, permission, parsing, answer, all from there. */
export const Serves =
  <Route extends RouteContract>(contract: Route) =>
  <Method extends Handler<Route>>(
    target: object,
    name: string,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    SetMetadata(CONTRACT, contract)(target, name, descriptor);
    CallOf(contract)(target, name, 0);
    if (isStreamReply(contract.reply)) {
      Sse(contract.path)(target, name, descriptor as PropertyDescriptor);
      return;
    }
    const method = RequestMethod[contract.method];
    RequestMapping({ path: contract.path, method })(target, name, descriptor);
    HttpCode(contract.reply === null ? 204 : (contract.status ?? 200))(target, name, descriptor);
  };
