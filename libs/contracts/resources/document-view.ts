import { z } from 'zod';
import { documentType } from '../content/document-type.js';
import { id, instant, day } from '../fields/fields.js';
import { longTermView } from './signature-level.contract.js';
import { workStanding } from './work-holder.js';

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

/** The eight stations of a document's way, in their order. */
export const stationKeys = [
  'drafting',
  'contentCheck',
  'formCheck',
  'approval',
  'signing',
  'issuing',
  'dispatch',
  'receipt',
] as const;

export const deliveryActs = ['resending', 'waiver'] as const;

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
    unitName: z.string(),
    createdBy: id<'Person'>(),
    createdByName: z.string(),
    round: z.int(),
    code: z.string().nullable(),
    pages: z.int().nullable(),
    late: z.boolean(),
    /** Whom it waits for, as people say it: "Trưởng đơn vị – Phòng Tổ chức"; null when for nobody. */
    waitsFor: z.string().nullable(),
    dueAt: instant.nullable(),
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
    ...workStanding,
  })
  .meta({ id: 'WaitingFor' });

/** One station of the way rail: who did it and when, or whom it waits for. */
export const station = z
  .strictObject({
    key: z.enum(stationKeys),
    name: z.string(),
    state: z.enum(['done', 'waiting', 'ahead', 'returned', 'skipped']),
    /** The person who did it; else the person or role it waits for. */
    who: z.string().nullable(),
    /** When it was done, or returned. */
    at: instant.nullable(),
    /** Since when it waits. */
    since: instant.nullable(),
    dueAt: instant.nullable(),
    overdue: z.boolean(),
    /** It waits for the reader himself. */
    mine: z.boolean(),
    /** One thing to know besides: "2 trên 3 nơi nhận đã tiếp nhận", "Sở Y tế từ chối: …". */
    hint: z.string().nullable(),
  })
  .meta({ id: 'Station' });

/** The last time the document came back to its drafter in this or an earlier round. */
export const lastReturn = z
  .strictObject({
    /** Null when the page could not be typeset: no person returned it. */
    by: z.string().nullable(),
    at: instant,
    reason: z.string(),
    round: z.int(),
  })
  .meta({ id: 'LastReturn' });

export const submittedVersion = z
  .strictObject({
    id: id<'Version'>(),
    number: z.int(),
    contentHash: z.string(),
    frozenAt: instant,
    drafters: z.array(named<'Person'>()),
    signer: named<'Person'>(),
    /** As frozen: the lines above the signature (KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC) and the name below. */
    signatureBlock: z.strictObject({
      authority: z.enum(['KT', 'TL', 'TUQ', 'Q', 'TM']).nullable(),
      lines: z.array(z.string()),
      name: z.string(),
    }),
    /** What the drafter said on submitting (lời trình); may be empty. */
    note: z.string(),
    /** The day by which the drafter asks for the review. */
    dueAt: instant.nullable(),
    /** Whom the drafter asked to check the content; null leaves it to the head of the unit. */
    contentReviewer: named<'Person'>().nullable(),
  })
  .meta({ id: 'SubmittedVersion' });

export const reviewAct = z
  .strictObject({
    round: z.int(),
    task: z.string(),
    kind: z.string(),
    decision: z.enum(['passed', 'returned', 'objected', 'advised']),
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
    /** What the reader may do to this delivery now; each is a resource below it. */
    acts: z.array(z.enum(deliveryActs)),
  })
  .meta({ id: 'Delivery' });

export const annexFile = z
  .strictObject({
    /** From 1, in the document's order. */
    position: z.int(),
    /** `Phụ lục II: Phân công nhiệm vụ` */
    title: z.string(),
    pages: z.int(),
    preparedPdf: z.string(),
    /** With the body's seal on it; null before. */
    issuedPdf: z.string().nullable(),
    /** What came behind that seal; null where the body wants signatures alone. */
    longTerm: longTermView.nullable(),
  })
  .meta({ id: 'AnnexFile' });

/** A document with all that its page shows, and what the reader may do to it now. */
export const documentView = documentSummary
  .extend({
    workingRevision: z.int(),
    /** Everybody whose edits stand in the text. */
    drafters: z.array(named<'Person'>()),
    version: submittedVersion.nullable(),
    stations: z.array(station),
    lastReturn: lastReturn.nullable(),
    waitingFor: z.array(waitingFor),
    acts: z.array(z.enum(documentActs)),
    /** Review tasks that wait for the reader himself. */
    myTasks: z.array(z.strictObject({ key: z.string(), kind: z.string(), kindName: z.string() })),
    preparedPdf: z.string().nullable(),
    leaderPdf: z.string().nullable(),
    issuedPdf: z.string().nullable(),
    /** What came behind the seal; null where the body wants signatures alone. */
    longTerm: longTermView.nullable(),
    /** Of all files together. */
    pages: z.int().nullable(),
    /** Annexes that are files of their own, beside the PDF. */
    annexFiles: z.array(annexFile),
    registration: z.strictObject({ code: z.string(), number: z.int(), date: day }).nullable(),
    deadline: instant.nullable(),
    reviews: z.array(reviewAct),
    signatures: z.array(placedSignature),
    deliveries: z.array(delivery),
  })
  .meta({ id: 'DocumentView' });

export type DocumentView = z.output<typeof documentView>;
export type DocumentSummaryView = z.output<typeof documentSummary>;
export type Station = z.output<typeof station>;
export type StationKey = (typeof stationKeys)[number];
