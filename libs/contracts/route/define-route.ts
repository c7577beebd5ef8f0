import type { DocumentContent } from '#nd30';
import type { z } from 'zod';
import type { ProblemCode } from '../problems/index.js';
import type { Permission } from './permission.js';
import type { FileReply, StreamReply, UploadBody } from './transfer.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Fields = z.ZodObject;

/** One route, stated once: the server serves it, the web calls it, OpenAPI describes it. */
export interface RouteContract<
  Params extends Fields | undefined = Fields | undefined,
  Query extends Fields | undefined = Fields | undefined,
  Body extends z.ZodType | UploadBody | undefined = z.ZodType | UploadBody | undefined,
  Reply extends z.ZodType | FileReply | StreamReply | null =
    | z.ZodType
    | FileReply
    | StreamReply
    | null,
  Verb extends Method = Method,
  Path extends `/${string}` = `/${string}`,
> {
  readonly method: Verb;
  /** Whole path with `:name` parts: `/api/documents/:documentId/submission`. */
  readonly path: Path;
  /** In Vietnamese, for people who read the API's description. */
  readonly summary: string;
  readonly permission: Permission;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** `null` answers 204 without a body. */
  readonly reply: Reply;
  /** Status of a success; 200, or 204 when there is no body. */
  readonly status?: 200 | 201 | 202;
  /** Refusals this route can give besides those of the HTTP face. */
  readonly problems?: readonly ProblemCode[];
}

export function defineRoute<
  const Verb extends Method,
  const Path extends `/${string}`,
  Params extends Fields | undefined = undefined,
  Query extends Fields | undefined = undefined,
  Body extends z.ZodType | UploadBody | undefined = undefined,
  Reply extends z.ZodType | FileReply | StreamReply | null = null,
>(
  contract: RouteContract<Params, Query, Body, Reply, Verb, Path>,
): RouteContract<Params, Query, Body, Reply, Verb, Path> {
  return contract;
}

/** Optional parts carry `undefined` in their type; a part that is not stated is only that. */
type Parsed<Part, Schema = NonNullable<Part>> = [Schema] extends [never]
  ? undefined
  : Schema extends z.ZodType
    ? z.output<Schema>
    : Schema extends UploadBody
      ? Uint8Array
      : never;

/** What a handler is given, parsed and in NFC. */
export interface ParsedRequest<Route extends RouteContract> {
  readonly params: Parsed<Route['params']>;
  readonly query: Parsed<Route['query']>;
  readonly body: Parsed<Route['body']>;
}

/** What a handler hands back; what the web receives. */
export type ReplyOf<Route extends RouteContract> = Route['reply'] extends z.ZodType
  ? Handed<z.output<Route['reply']>>
  : unknown;

/** Servers hand out values that nobody changes. */
type Handed<Value> = Value extends string | DocumentContent
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly Handed<Item>[]
    : Value extends object
      ? { readonly [Field in keyof Value]: Handed<Value[Field]> }
      : Value;
