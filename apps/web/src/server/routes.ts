import type * as contracts from '#contracts';
import type { z } from 'zod';

type Contracts = typeof contracts;
/** Every contract the door of `contracts` lets out, under whatever name. */
type ContractName = Extract<keyof Contracts, `${string}Contract`>;
type EveryRoute = {
  [Name in ContractName]: Contracts[Name][keyof Contracts[Name]];
}[ContractName];

/** A route as it is written: `POST /api/documents/:documentId/submission`. */
export type RouteName = NameOf<EveryRoute>;
type NameOf<Route> = Route extends {
  method: infer Verb extends string;
  path: infer Path extends string;
}
  ? `${Verb} ${Path}`
  : never;

export type RouteOf<Name extends RouteName> = Name extends `${infer Verb} ${infer Path}`
  ? Extract<EveryRoute, { method: Verb; path: Path }>
  : never;

export type Reading = Extract<RouteName, `GET ${string}`>;
export type Acting = Exclude<RouteName, Reading>;

type Given<Part> = [NonNullable<Part>] extends [never]
  ? undefined
  : NonNullable<Part> extends z.ZodType
    ? z.input<NonNullable<Part>>
    : Blob;

type Field<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [Key in Name]?: undefined }
  : { readonly [Key in Name]: Value };

/** Nothing to say is said by leaving it out. */
type OptionalWhenEmpty<Value> = [Value] extends [undefined]
  ? undefined
  : object extends Value
    ? Value | undefined
    : Value;

/** What a call must carry. */
export type RequestOf<Name extends RouteName> = Field<'params', Given<RouteOf<Name>['params']>> &
  (OptionalWhenEmpty<Given<RouteOf<Name>['query']>> extends infer Query
    ? undefined extends Query
      ? { readonly query?: Query }
      : { readonly query: Query }
    : never) &
  Field<'body', Given<RouteOf<Name>['body']>>;

export type ReplyOf<Name extends RouteName> = RouteOf<Name>['reply'] extends infer Reply
  ? Reply extends z.ZodType
    ? z.output<Reply>
    : Reply extends null
      ? null
      : Reply extends { kind: 'file' }
        ? Blob
        : never
  : never;

/** The request may be left out where a route asks for nothing. */
export type Asked<Name extends RouteName> =
  object extends RequestOf<Name> ? [request?: RequestOf<Name>] : [request: RequestOf<Name>];
