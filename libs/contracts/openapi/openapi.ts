import type { RouteContract } from '../route/define-route.js';
import { problemSchema } from './problem-schema.js';
import { operationOf } from './operation.js';
import { schemaCollector } from './schema-collector.js';

/** OpenAPI 3.1 description of the given routes, made from the same contracts the server serves. */
export function openApi(routes: readonly RouteContract[], version: string) {
  const collector = schemaCollector();
  const problem = collector.schemaOf(problemSchema);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [route.method.toLowerCase()]: operationOf(route, collector, problem),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Trình Ký',
      version,
      description:
        'Trình ký, ban hành và gửi văn bản điện tử. Mọi từ chối theo RFC 9457 (problem+json), bằng tiếng Việt.',
    },
    paths,
    components: {
      schemas: collector.schemas(),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-trinh-ky' },
      },
    },
  };
}

export type OpenApi = ReturnType<typeof openApi>;
