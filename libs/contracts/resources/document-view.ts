import { z } from 'zod';
import { documentType } from '../content/document-type.js';
import { id, instant, day } from '../fields/fields.js';

export const journeyStates = [
  'drafted',
  'inReview',
  'approved',
  'signing',
  'leaderSigned',
  'issuing',
  'issued',
  'sent',
  'acknowledged',
  'filed',
  'cancelled',
  'recalled',
  'replaced',
] as const;

/** What a person may do to a document now; each is a resource below the document. */
export const documentActs = [
  'edit',
  'submission',
  'approval',
  'return',
  'withdrawal',
  'cancellation',
  'signature',
  'registration',
  'seal',
  'voiding',
  'dispatch',
  'filing',
  'recall',
  'replacement',
  'correction',
] as const;
export type DocumentAct = (typeof documentActs)[number];

const named = <Kind extends string>() => z.strictObject({ id: id<Kind>(), name: z.string() });

export const documentSummary = z
  .strictObject({
    id: id<'Document'>(),
    docType: documentType,
    typeName: z.string(),
    subject: z.string(),
    state: z.enum(journeyStates),
    /** The state as people say it. */
    stateName: z.string(),
    unitId: id<'Unit'>(),
    createdBy: id<'Person'>(),
    round: z.int(),
    code: z.string().nullable(),
    late: z.boolean(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'DocumentSummary' });

export const waitingFor = z
  .strictObject({
    key: z.string(),
    kind: z.string(),
    kindName: z.string(),
    /** A person's name, or the role (and unit) anybody of whom may act. */
    who: z.string(),
    since: instant.nullable(),
    dueAt: instant.nullable(),
  })
  .meta({ id: 'WaitingFor' });

export const submittedVersion = z
  .strictObject({
    id: id<'Version'>(),
    number: z.int(),
    contentHash: z.string(),
    frozenAt: instant,
    drafters: z.array(named<'Person'>()),
    signer: named<'Person'>(),
  })
  .meta({ id: 'SubmittedVersion' });

export const reviewAct = z
  .strictObject({
    round: z.int(),
    task: z.string(),
    kind: z.string(),
    decision: z.enum(['passed', 'returned']),
    by: named<'Person'>(),
    note: z.string(),
    at: instant,
    contentHash: z.string(),
  })
  .meta({ id: 'ReviewAct' });

export const placedSignature = z
  .strictObject({
    kind: z.enum(['leader', 'seal']),
    by: named<'Person'>(),
    form: z.string().nullable(),
    certificateSubject: z.string(),
    signedAt: instant,
    afterSha256: z.string(),
  })
  .meta({ id: 'PlacedSignature' });

export const delivery = z
  .strictObject({
    id: id<'Delivery'>(),
    receiver: z.string(),
    state: z.enum(['waiting', 'handedOver', 'arrived', 'accepted', 'refused', 'waived']),
    reason: z.string().nullable(),
    lastError: z.string().nullable(),
    attempts: z.int(),
    /** What the receiver has answered (QCVN 102:2016, StatusCode), oldest first. */
    statuses: z.array(
      z.strictObject({ code: z.string(), reason: z.string().nullable(), statedAt: z.string() }),
    ),
    packageSha256: z.string().nullable(),
  })
  .meta({ id: 'Delivery' });

/** A document with all that its page shows, and what the reader may do to it now. */
export const documentView = documentSummary
  .extend({
    workingRevision: z.int(),
    version: submittedVersion.nullable(),
    waitingFor: z.array(waitingFor),
    acts: z.array(z.enum(documentActs)),
    /** Review tasks that wait for the reader himself. */
    myTasks: z.array(z.strictObject({ key: z.string(), kind: z.string() })),
    preparedPdf: z.string().nullable(),
    leaderPdf: z.string().nullable(),
    issuedPdf: z.string().nullable(),
    pages: z.int().nullable(),
    registration: z.strictObject({ code: z.string(), number: z.int(), date: day }).nullable(),
    deadline: instant.nullable(),
    reviews: z.array(reviewAct),
    signatures: z.array(placedSignature),
    deliveries: z.array(delivery),
  })
  .meta({ id: 'DocumentView' });

export type DocumentView = z.output<typeof documentView>;
export type DocumentSummaryView = z.output<typeof documentSummary>;
