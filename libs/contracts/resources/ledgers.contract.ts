import { z } from 'zod';
import { day, id, instant, text, words } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { uploadBody } from '../route/transfer.js';
import { ledgerDefinition, ledgerFigureKinds } from './ledger-definition.js';
import { decimal, reason, year } from './plan-fields.js';

/** By column; what is not filled in is empty text. */
const values = z.record(z.string(), words(4_000));

const figure = z
  .strictObject({
    key: z.string(),
    title: z.string(),
    kind: z.enum(ledgerFigureKinds),
    /** Null where there is nothing to divide by. */
    value: decimal.nullable(),
    /** `12 trên 20 đơn vị`, or why there is no value. */
    explained: z.string(),
  })
  .meta({ id: 'LedgerFigureView' });

const ledger = z.strictObject({
  definition: ledgerDefinition,
  entries: z.int(),
  figures: z.array(figure),
});

const entry = z
  .strictObject({
    id: id<'LedgerEntry'>(),
    unitId: id<'Unit'>(),
    unitName: z.string(),
    values,
    /** Names of the units that columns of units hold. */
    unitNames: z.record(z.string(), z.string()),
    steps: z.array(
      z.strictObject({
        key: z.string(),
        documentId: id<'Document'>(),
        title: z.string(),
      }),
    ),
    revision: z.int(),
    writtenBy: z.string(),
    writtenAt: instant,
    /** Why it no longer counts; it stays to be read. */
    struckFor: z.string().nullable(),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'LedgerEntry' });

const params = z.strictObject({ ledger: z.string().max(60) });
const ofEntry = params.extend({ entryId: id<'LedgerEntry'>() });
const reads = { action: 'read', subject: 'LedgerEntry' } as const;
const writes = { action: 'edit', subject: 'LedgerEntry' } as const;
const changed = ['LedgerEntryHasChanged', 'LedgerEntryIsStruck'] as const;

export const ledgersContract = {
  list: defineRoute({
    method: 'GET',
    path: '/api/ledgers',
    summary: 'Các sổ theo dõi công tác và số liệu trong năm',
    permission: reads,
    query: z.strictObject({ year: year.optional() }),
    reply: z.strictObject({ year: z.int(), ledgers: z.array(ledger) }),
  }),
  read: defineRoute({
    method: 'GET',
    path: '/api/ledgers/:ledger',
    summary: 'Một sổ theo dõi: các dòng và số liệu của một khoảng thời gian',
    permission: reads,
    params,
    query: z.strictObject({ from: day.optional(), to: day.optional() }),
    reply: ledger.extend({
      from: day,
      to: day,
      rows: z.array(entry),
      units: z.array(z.strictObject({ id: id<'Unit'>(), name: z.string() })),
      /** Units for which the reader may write. */
      myUnits: z.array(z.strictObject({ id: id<'Unit'>(), name: z.string() })),
    }),
    problems: ['LedgerIsUnknown', 'PeriodEndsBeforeItBegins'],
  }),
  add: defineRoute({
    method: 'POST',
    path: '/api/ledgers/:ledger/entries',
    summary: 'Ghi một dòng vào sổ theo dõi',
    permission: writes,
    params,
    body: z.strictObject({ unitId: id<'Unit'>(), values }),
    reply: entry,
    status: 201,
    problems: ['LedgerIsUnknown', 'LedgerValuesAreNotValid'],
  }),
  edit: defineRoute({
    method: 'PUT',
    path: '/api/ledgers/:ledger/entries/:entryId',
    summary: 'Sửa một dòng của sổ theo dõi',
    permission: writes,
    params: ofEntry,
    body: z.strictObject({ revision: z.int(), values }),
    reply: entry,
    problems: ['LedgerIsUnknown', 'LedgerValuesAreNotValid', ...changed],
  }),
  strike: defineRoute({
    method: 'POST',
    path: '/api/ledgers/:ledger/entries/:entryId/striking',
    summary: 'Gạch bỏ một dòng ghi nhầm, kèm lý do',
    permission: writes,
    params: ofEntry,
    body: z.strictObject({ revision: z.int(), reason }),
    reply: entry,
    problems: ['LedgerIsUnknown', ...changed],
  }),
  link: defineRoute({
    method: 'POST',
    path: '/api/ledgers/:ledger/entries/:entryId/steps',
    summary: 'Gắn văn bản đã ban hành vào một bước của dòng',
    permission: writes,
    params: ofEntry,
    body: z.strictObject({ step: text(40), documentId: id<'Document'>() }),
    reply: entry,
    problems: [
      'LedgerIsUnknown',
      'LedgerStepIsUnknown',
      'LedgerStepTakesAnIssuedDocument',
      ...changed,
    ],
  }),
  feed: defineRoute({
    method: 'POST',
    path: '/api/ledgers/:ledger/figures/:figure/feeds',
    summary: 'Ghi một số liệu của sổ thành giá trị đạt được của một chỉ tiêu',
    permission: { action: 'edit', subject: 'PlanTarget' },
    params: params.extend({ figure: z.string().max(60) }),
    body: z.strictObject({
      targetId: id<'Target'>(),
      unitId: id<'Unit'>(),
      from: day,
      to: day,
    }),
    reply: null,
    problems: [
      'LedgerIsUnknown',
      'LedgerFigureHasNoValue',
      'PeriodEndsBeforeItBegins',
      'ValueCannotBe',
      'PlanHasEnded',
    ],
  }),
  import: defineRoute({
    method: 'POST',
    path: '/api/ledgers/:ledger/imports',
    summary: 'Nhập nhiều dòng từ tệp CSV hoặc XLSX; sai một dòng thì không nhập dòng nào',
    permission: writes,
    params,
    query: z.strictObject({ unitId: id<'Unit'>() }),
    body: uploadBody('application/octet-stream'),
    reply: z.strictObject({ taken: z.int() }),
    status: 201,
    problems: [
      'LedgerIsUnknown',
      'LedgerFileHasFaults',
      'SheetIsNotReadable',
      'SheetIsNotPlain',
      'SheetIsTooLarge',
      'SheetTakesTooLong',
      'SheetIsEmpty',
      'SheetHasTooManyRows',
    ],
  }),
};
