import { z } from 'zod';
import { documentContent } from '../content/document-content.js';
import { organisationContract } from '../resources/organisation.contract.js';
import { sessionContract } from '../resources/session.contract.js';
import { defineRoute } from '../route/define-route.js';
import { fileReply } from '../route/transfer.js';
import { openApi } from './openapi.js';

const save = defineRoute({
  method: 'PUT',
  path: '/api/documents/:documentId/content',
  summary: 'Lưu bản đang soạn',
  permission: { action: 'edit', subject: 'Document' },
  params: z.strictObject({ documentId: z.guid() }),
  query: z.strictObject({ dry: z.string().optional() }),
  body: documentContent,
  reply: fileReply('application/pdf'),
  problems: ['NothingIsFound'],
});

const routes = [save, ...Object.values(sessionContract), ...Object.values(organisationContract)];
const described = openApi(routes, '1.2.3');

/** What a description says at a JSON pointer. */
const at = (...path: string[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | undefined)?.[key],
    described,
  );

test('every route is described once, under its method', () => {
  const operations = Object.values(described.paths).flatMap(Object.keys);
  expect(operations).toHaveLength(routes.length);
  expect(at('paths', '/api/documents/{documentId}/content', 'put', 'summary')).toBe(
    'Lưu bản đang soạn',
  );
});

test('parameters, body and answer are those of the contract', () => {
  const operation = at('paths', '/api/documents/{documentId}/content', 'put') as Record<
    string,
    unknown
  >;
  expect(operation).toMatchObject({
    security: [{ session: [] }],
    parameters: [
      { name: 'documentId', in: 'path', required: true },
      { name: 'dry', in: 'query', required: false },
      { name: 'Idempotency-Key', in: 'header' },
    ],
    requestBody: {
      content: { 'application/json': { schema: { $ref: '#/components/schemas/DocumentContent' } } },
    },
  });
  expect(Object.keys(operation['responses'] as object)).toEqual([
    '200',
    '401',
    '403',
    '404',
    '422',
  ]);
  expect(at('components', 'schemas', 'DocumentContent', 'additionalProperties')).toBe(false);
});

test('an open route asks for no session', () => {
  expect(at('paths', '/api/session', 'post', 'security')).toBeUndefined();
});

test('every reference leads somewhere, also the one of a section to its sections', () => {
  const references = [...JSON.stringify(described).matchAll(/"\$ref":"([^"]+)"/g)].map(
    ([, to]) => to,
  );
  expect(references).toContain('#/components/schemas/Section');
  const lost = references.filter((to) => at(...(to ?? '').slice(2).split('/')) === undefined);
  expect(lost).toEqual([]);
});
