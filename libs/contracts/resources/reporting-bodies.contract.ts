import { z } from 'zod';
import { day, id, instant, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';

const params = z.strictObject({ regimeId: id<'Regime'>() });
const stretch = z.strictObject({
  organId: text(100),
  from: day,
  /** The last day; null: it reports to this day. */
  until: day.nullable().default(null),
});

const reportingBodies = z
  .strictObject({
    /** Null while nobody said who reports: then everybody documents are exchanged with does. */
    bodies: z.array(stretch.extend({ name: z.string(), until: day.nullable() })).nullable(),
    basis: z.string().nullable(),
    setBy: z.string().nullable(),
    setAt: instant.nullable(),
    /** Whom a list may name. */
    known: z.array(z.strictObject({ organId: z.string(), name: z.string() })),
  })
  .meta({ id: 'ReportingBodies' });

/** Which bodies report by a regime of this one; whoever is merged or closed leaves the later periods. */
export const reportingBodiesContract = {
  read: defineRoute({
    method: 'GET',
    path: '/api/regimes/:regimeId/bodies',
    summary: 'Những cơ quan phải báo cáo theo chế độ này, từ ngày nào đến ngày nào',
    permission: { action: 'read', subject: 'Regime' },
    params,
    reply: reportingBodies,
    problems: ['RegimeIsUnknown'],
  }),
  set: defineRoute({
    method: 'PUT',
    path: '/api/regimes/:regimeId/bodies',
    summary: 'Ghi lại danh sách cơ quan phải báo cáo; mọi phiên bản của chế độ dùng chung',
    permission: { action: 'administer', subject: 'Regime' },
    params,
    body: z.strictObject({
      bodies: z.array(stretch).max(2_000),
      basis: text(500).describe('Căn cứ: văn bản thành lập, sáp nhập, giải thể'),
    }),
    reply: reportingBodies,
    problems: ['RegimeIsUnknown', 'ReportingBodyIsUnknown', 'ReportingBodyStandsTwice'],
  }),
};
