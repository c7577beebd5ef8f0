import { z } from 'zod';
import { isProblemCode, problemEntry, type ProblemCode } from '../problems/index.js';
import type { RouteContract } from '../route/define-route.js';
import { isFileReply, isStreamReply, isUploadBody } from '../route/transfer.js';
import type { SchemaCollector } from './schema-collector.js';

/** One operation of the description. */
export function operationOf(
  route: RouteContract,
  collector: SchemaCollector,
  problem: unknown,
): Record<string, unknown> {
  return {
    summary: route.summary,
    description: permissionText(route.permission),
    tags: [route.path.split('/')[2] ?? ''],
    ...(route.permission === 'open' ? {} : { security: [{ session: [] }] }),
    parameters: [
      ...parametersOf(route.params, 'path', collector),
      ...parametersOf(route.query, 'query', collector),
      ...(route.method === 'GET' ? [] : [idempotencyKey]),
    ],
    ...(route.body ? { requestBody: requestBodyOf(route.body, collector) } : {}),
    responses: {
      ...successOf(route, collector),
      ...refusalsOf(route, problem),
    },
  };
}

const permissionText = (permission: RouteContract['permission']): string =>
  permission === 'open'
    ? 'Không cần đăng nhập.'
    : permission === 'signedIn'
      ? 'Cần đăng nhập.'
      : `Cần quyền \`${permission.action}\` trên \`${permission.subject}\`.`;

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Cùng khóa thì lệnh chỉ thực hiện một lần',
  schema: { type: 'string', minLength: 8, maxLength: 128 },
};

const parametersOf = (
  fields: z.ZodObject | undefined,
  place: 'path' | 'query',
  collector: SchemaCollector,
): unknown[] =>
  Object.entries(fields?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || !(schema as z.ZodType).safeParse(undefined).success,
    schema: collector.schemaOf(schema as z.ZodType),
  }));

const requestBodyOf = (body: NonNullable<RouteContract['body']>, collector: SchemaCollector) => ({
  required: true,
  content: isUploadBody(body)
    ? Object.fromEntries(body.contentTypes.map((type) => [type, {}]))
    : { 'application/json': { schema: collector.schemaOf(body as z.ZodType) } },
});

function successOf(route: RouteContract, collector: SchemaCollector): Record<string, unknown> {
  const { reply } = route;
  if (reply === null) return { 204: { description: 'Đã thực hiện' } };
  const content = isFileReply(reply)
    ? { [reply.contentType]: {} }
    : isStreamReply(reply)
      ? { 'text/event-stream': {} }
      : { 'application/json': { schema: collector.schemaOf(reply as z.ZodType) } };
  return { [route.status ?? 200]: { description: 'Thành công', content } };
}

function refusalsOf(route: RouteContract, problem: unknown): Record<string, unknown> {
  const codes = [...httpRefusals(route), ...(route.problems ?? [])].filter(isProblemCode);
  const statuses = new Set(codes.map((code) => problemEntry(code).status));
  return Object.fromEntries(
    [...statuses].map((status) => [
      status,
      {
        description: codes
          .filter((code) => problemEntry(code).status === status)
          .map((code) => `\`${code}\``)
          .join(', '),
        content: { 'application/problem+json': { schema: problem } },
      },
    ]),
  );
}

const httpRefusals = (route: RouteContract): ProblemCode[] => [
  ...(route.permission === 'open' ? [] : (['SignInIsNeeded'] as const)),
  ...(typeof route.permission === 'object' ? (['ActIsNotAllowed'] as const) : []),
  ...(route.params || route.query || route.body ? (['RequestIsNotValid'] as const) : []),
];
