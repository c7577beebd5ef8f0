import { authorityForms, day, documentType, role, text, unitKinds } from '#contracts';
import { z } from 'zod';
import { referenceFaults } from './reference-faults.js';

const code = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/, 'phải là mã chữ hoa, số, gạch nối: TCHC');
const login = z.string().regex(/^[a-z0-9._-]{2,60}$/, 'chỉ gồm chữ thường không dấu, số, . _ -');
const organId = z
  .string()
  .regex(/^[0-9A-Z]{2,3}(\.[0-9A-Z]{2,3}){0,3}$/, 'phải là mã định danh cơ quan: H99.01.05');
const docTypes = z.union([z.literal('all'), z.array(documentType).min(1)], {
  error: 'phải là "all" hoặc danh sách ký hiệu loại văn bản: [KH, BC]',
});

const body = z.strictObject({
  name: text(300),
  shortName: text(100),
  superior: text(300).nullable().default(null),
  place: text(100),
  organId,
  abbreviation: z.string().regex(/^[\p{Lu}0-9]{1,20}$/u, 'phải là chữ viết tắt in hoa: TTYT'),
  symbols: z.partialRecord(documentType, text(60)).default({}),
  settings: z.record(z.string(), z.unknown()).default({}),
});

const unit = z.strictObject({
  code,
  name: text(200),
  kind: z.enum(unitKinds),
  parent: code.nullable().default(null),
  aliases: z.array(text(200)).default([]),
});

const post = z.strictObject({
  unit: code,
  role,
  title: text(100),
  from: day,
  to: day.nullable().default(null),
});

const person = z.strictObject({
  login,
  name: text(100),
  email: z.email().nullable().default(null),
  posts: z.array(post).default([]),
});

const delegation = z.strictObject({
  form: z.enum(authorityForms),
  onBehalfOf: text(100),
  by: login.nullable().default(null),
  to: login,
  scope: text(1_000),
  docTypes,
  /** Whose drafts it covers, by unit code. */
  units: z
    .union([z.literal('all'), z.array(code).min(1)], {
      error: 'phải là "all" hoặc danh sách mã đơn vị: [TCHC, KHNV]',
    })
    .default('all'),
  from: day,
  until: day.nullable().default(null),
  basis: text(500),
});

const assignedField = z
  .strictObject({
    to: login,
    field: text(200).nullable().default(null),
    unit: code.nullable().default(null),
    from: day,
    until: day.nullable().default(null),
    basis: text(500),
  })
  .refine(({ field, unit: one }) => (field === null) !== (one === null), {
    error: 'phải nêu một lĩnh vực (field) hoặc một đơn vị (unit)',
  });

const book = z.strictObject({
  code,
  name: text(200),
  direction: z.enum(['outgoing', 'incoming']),
  docTypes,
  /** Above 1 when this year's first numbers were given on paper. */
  startAt: z.int().min(1).default(1),
});

const receiver = z.strictObject({
  organId,
  name: text(300),
  aliases: z.array(text(200)).default([]),
  channel: z.enum(['http', 'folder', 'smtp']),
  address: text(500),
  certificate: z.string().startsWith('-----BEGIN CERTIFICATE-----').nullable().default(null),
});

/** Everything a new body starts with, as one YAML file states it. */
export const bodyFile = z
  .strictObject({
    body,
    units: z.array(unit).min(1),
    people: z.array(person).min(1),
    delegations: z.array(delegation).default([]),
    assignedFields: z.array(assignedField).default([]),
    books: z.array(book).min(1),
    seal: z.strictObject({ name: text(300), organisation: text(300) }),
    receivers: z.array(receiver).default([]),
  })
  .superRefine((file, context) => {
    for (const { path, text: message } of referenceFaults(file)) {
      context.addIssue({ code: 'custom', path, message });
    }
  });

export type BodyFile = z.output<typeof bodyFile>;
