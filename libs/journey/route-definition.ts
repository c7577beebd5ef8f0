import { DomainError, type PersonId, type UnitId } from '#kernel';
import { z } from 'zod';
import type { ReviewTask, Route } from './route.js';

const assignee = z.union([
  z.literal('signer'),
  z.strictObject({ headOf: z.literal('draftingUnit') }),
  z.strictObject({ role: z.enum(['formChecker', 'unitHead', 'deputyDirector', 'director']) }),
]);

const task = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  kind: z.enum(['contentCheck', 'formCheck', 'approval']),
  assignee,
});

const definition = z
  .strictObject({
    name: z.string().min(1),
    version: z.int().min(1),
    documentTypes: z.array(z.string()).min(1),
    stages: z.array(z.strictObject({ key: z.string().min(1), tasks: z.array(task).min(1) })).min(1),
  })
  .refine(({ stages }) => isUnique(stages.flatMap(({ tasks }) => tasks.map(({ key }) => key))), {
    message: 'Mỗi việc trong đường trình ký phải có khóa riêng.',
  })
  .refine(
    ({ stages }) =>
      ['contentCheck', 'formCheck', 'approval'].every((kind) =>
        stages.some(({ tasks }) => tasks.some((one) => one.kind === kind)),
      ),
    { message: 'Đường trình ký phải có kiểm tra nội dung, kiểm tra thể thức và duyệt.' },
  )
  .refine(
    ({ stages }) =>
      stages.at(-1)?.tasks.length === 1 &&
      stages.at(-1)?.tasks[0]?.kind === 'approval' &&
      stages.at(-1)?.tasks[0]?.assignee === 'signer',
    { message: 'Bước cuối của đường trình ký là duyệt của chính người ký (NĐ 30/2020 Đ11).' },
  );

/** A route as data, before it is addressed to the people of a document. */
export type RouteDefinition = z.output<typeof definition>;

/** Reads a route file's content; throws `RouteIsNotValid` with what is wrong. */
export function parseRoute(data: unknown, file: string): RouteDefinition {
  const parsed = definition.safeParse(data);
  if (!parsed.success) {
    throw new DomainError('RouteIsNotValid', { file, faults: z.prettifyError(parsed.error) });
  }
  return parsed.data;
}

/** The route of a document type. */
export function routeFor(routes: readonly RouteDefinition[], docType: string): RouteDefinition {
  const route = routes.find(({ documentTypes }) => documentTypes.includes(docType));
  if (!route) throw new DomainError('TypeHasNoRoute', { docType });
  return route;
}

interface Addressees {
  readonly signer: PersonId;
  readonly draftingUnit: UnitId;
  /** Asked by name; otherwise whoever heads the drafting unit. */
  readonly contentReviewer?: PersonId | undefined;
}

/** Freezes a route for one document: every task gets its addressee. */
export const addressRoute = (
  { name, version, stages }: RouteDefinition,
  people: Addressees,
): Route => ({
  name,
  version,
  stages: stages.map(({ key, tasks }) => ({
    key,
    tasks: tasks.map((one) => ({ ...one, assignee: addresseeOf(one.assignee, people) })),
  })),
});

function addresseeOf(
  wanted: z.output<typeof assignee>,
  { signer, draftingUnit, contentReviewer }: Addressees,
): ReviewTask['assignee'] {
  if (wanted === 'signer') return { personId: signer };
  if ('role' in wanted) return { role: wanted.role, unitId: null };
  return contentReviewer
    ? { personId: contentReviewer }
    : { role: 'unitHead', unitId: draftingUnit };
}

const isUnique = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;
