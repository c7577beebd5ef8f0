import { z } from 'zod';
import { documentType } from '../content/document-type.js';
import { day, id, instant } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { routeDefinition } from './route-definition.js';
import { reviewKinds } from './route-view.js';

const reads = { action: 'read', subject: 'Route' } as const;
const administers = { action: 'administer', subject: 'Route' } as const;
const params = z.strictObject({ routeId: id<'Route'>() });

/** The YAML text people write, or what a form holds; the server then writes the text of it. */
const written = z.strictObject({
  source: z.string().normalize('NFC').min(1).max(60_000).optional(),
  definition: z.record(z.string(), z.unknown()).optional(),
});
const hasOne = ({ source, definition }: z.output<typeof written>): boolean =>
  (source === undefined) !== (definition === undefined);
const needsOne = { message: 'phải có source hoặc definition, chỉ một trong hai' };
const draft = written.refine(hasOne, needsOne);

export const routeStates = ['draft', 'active', 'retired'] as const;

export const routeSummary = z
  .strictObject({
    id: id<'Route'>(),
    /** Names the route over its versions. */
    name: z.string(),
    version: z.int(),
    title: z.string(),
    state: z.enum(routeStates),
    documentTypes: z.array(documentType),
    /** Which documents of these types it is for, in words; empty when for all. */
    condition: z.string(),
    stages: z.array(z.string()),
    /** Null when it came with the product. */
    writtenBy: z.string().nullable(),
    writtenAt: instant,
    activatedBy: z.string().nullable(),
    activatedAt: instant.nullable(),
    retiredAt: instant.nullable(),
  })
  .meta({ id: 'RouteSummary' });

/** What is wrong with a definition, and where in its text. A warning does not stop an activation. */
export const routeFault = z
  .strictObject({
    code: z.string(),
    weight: z.enum(['error', 'warning']),
    line: z.int(),
    column: z.int(),
    /** `stages[1].tasks[0].assignee` */
    path: z.string(),
    text: z.string(),
  })
  .meta({ id: 'RouteFault' });

/** A route as a picture: what follows what, on which condition. */
export const routeGraph = z
  .strictObject({
    title: z.string(),
    nodes: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        kind: z.enum(['start', 'stage', 'end']),
        /** "tất cả", "một người", "2 trong 3 người" */
        rule: z.string(),
        /** When the stage is there at all, in words; empty: always. */
        condition: z.string(),
        limitHours: z.number().nullable(),
        tasks: z.array(
          z.strictObject({
            key: z.string(),
            kind: z.enum(reviewKinds),
            kindName: z.string(),
            /** As the definition says it: "trưởng đơn vị soạn thảo". */
            who: z.string(),
            /** Who that is in this body today. */
            people: z.array(z.string()),
          }),
        ),
      }),
    ),
    edges: z.array(z.strictObject({ from: z.string(), to: z.string(), name: z.string() })),
  })
  .meta({ id: 'RouteGraph' });

const checked = z.strictObject({
  source: z.string(),
  /** Null while the text cannot be read as a route. */
  definition: routeDefinition.nullable(),
  faults: z.array(routeFault),
  graph: routeGraph.nullable(),
});

const asked = z.strictObject({
  stage: z.string(),
  kindName: z.string(),
  who: z.string(),
  /** Working hours; null when nothing like it was seen in the period. */
  hours: z.number().nullable(),
});

/** What a changed route would have made of the documents of a period. */
export const routeSimulation = z
  .strictObject({
    from: day,
    to: day,
    /** Documents of the period that the route is for. */
    documents: z.int(),
    faster: z.int(),
    slower: z.int(),
    same: z.int(),
    unknown: z.int(),
    /** Nobody could have been asked. */
    impossible: z.int(),
    each: z.array(
      z.strictObject({
        documentId: id<'Document'>(),
        subject: z.string(),
        submittedAt: instant,
        verdict: z.enum(['faster', 'slower', 'same', 'unknown', 'impossible']),
        wasHours: z.number().nullable(),
        wouldHours: z.number().nullable(),
        was: z.array(asked),
        would: z.array(asked),
        why: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'RouteSimulation' });

/** The routes of the body. A document keeps the copy it was submitted with. */
export const routesContract = {
  list: defineRoute({
    method: 'GET',
    path: '/api/routes',
    summary: 'Đường trình ký của cơ quan; người quản trị thấy cả bản nháp và bản đã thôi dùng',
    permission: reads,
    reply: z.array(routeSummary),
  }),
  read: defineRoute({
    method: 'GET',
    path: '/api/routes/:routeId',
    summary: 'Một phiên bản đường trình ký: văn bản khai báo, sơ đồ, lỗi hôm nay',
    permission: reads,
    params,
    reply: checked.extend({ route: routeSummary }),
    problems: ['RouteIsUnknown'],
  }),
  save: defineRoute({
    method: 'POST',
    path: '/api/routes',
    summary:
      'Lưu bản nháp một đường trình ký; bản nháp cũ cùng tên được thay, bản đang dùng giữ nguyên',
    permission: administers,
    body: draft,
    reply: z.strictObject({ id: id<'Route'>() }),
    status: 201,
    problems: ['RouteIsNotValid'],
  }),
  check: defineRoute({
    method: 'POST',
    path: '/api/routes/check',
    summary: 'Kiểm tra một khai báo với người và đơn vị của cơ quan hôm nay; không lưu gì',
    permission: administers,
    body: draft,
    reply: checked,
  }),
  activate: defineRoute({
    method: 'POST',
    path: '/api/routes/:routeId/activation',
    summary: 'Đưa vào dùng cho các lần trình từ nay; phiên bản trước cùng tên thôi dùng',
    permission: administers,
    params,
    reply: null,
    problems: ['RouteIsUnknown', 'RouteIsNotValid', 'OnlyDraftRoutesAreActivated'],
  }),
  retire: defineRoute({
    method: 'POST',
    path: '/api/routes/:routeId/retirement',
    summary: 'Thôi dùng một đường trình ký; văn bản đang trình đi nốt bản của mình',
    permission: administers,
    params,
    reply: null,
    problems: ['RouteIsUnknown', 'OnlyActiveRoutesAreRetired', 'TypesKeepARoute'],
  }),
  simulate: defineRoute({
    method: 'POST',
    path: '/api/routes/simulation',
    summary: 'Chạy thử trên các văn bản đã trình trong một thời gian; bỏ trống: quý liền trước',
    permission: administers,
    body: written.extend({ from: day.optional(), to: day.optional() }).refine(hasOne, needsOne),
    reply: routeSimulation,
    problems: ['RouteIsNotValid'],
  }),
};
