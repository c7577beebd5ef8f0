import { z } from 'zod';
import { id, instant } from '../fields/fields.js';

/** What a reviewer is asked to do. An opinion holds nothing up. */
export const reviewKinds = ['opinion', 'contentCheck', 'formCheck', 'initial', 'approval'] as const;

/** What of a submission may be changed while a stage that allows it is open. */
export const submissionFields = ['note'] as const;

/** What the reader may do to the route of a document now; `return` goes to the drafter or a stage. */
export const routeActs = [
  'opinion',
  'objection',
  'stageReturn',
  'opinionGiver',
  'amendment',
] as const;

const somebody = z.strictObject({ id: id<'Person'>(), name: z.string() });

export const routeTaskView = z
  .strictObject({
    key: z.string(),
    kind: z.enum(reviewKinds),
    kindName: z.string(),
    /** A person's name, or the role (and unit) anybody of whom may act. */
    who: z.string(),
    state: z.enum(['done', 'objected', 'open', 'ahead', 'closed']),
    by: somebody.nullable(),
    /** "thay Nguyễn Văn A theo Quyết định …" */
    onGround: z.string().nullable(),
    at: instant.nullable(),
    /** Title of the stage whose act passed this one too: the same person, one act. */
    mergedWith: z.string().nullable(),
    /** Who asked for this opinion beside the route, and what about. */
    askedBy: somebody.nullable(),
    question: z.string().nullable(),
  })
  .meta({ id: 'RouteTaskView' });

/** The route of one document in its current round: passed, current, ahead. */
export const documentRoute = z
  .strictObject({
    name: z.string(),
    version: z.int(),
    /** By when the whole route should be walked; null when it has no limit. */
    dueAt: instant.nullable(),
    overdue: z.boolean(),
    stages: z.array(
      z.strictObject({
        key: z.string(),
        title: z.string(),
        state: z.enum(['passed', 'current', 'ahead']),
        mode: z.enum(['parallel', 'serial']),
        /** "tất cả", "một người", "2 trong 3 người; một ý kiến không đồng ý là trả lại" */
        rule: z.string(),
        dueAt: instant.nullable(),
        overdue: z.boolean(),
        tasks: z.array(routeTaskView),
      }),
    ),
    acts: z.array(z.enum(routeActs)),
    /** Stages the reader may return it to. */
    returnsTo: z.array(z.string()),
    /** Fields of the submission the reader may change now. */
    editable: z.array(z.enum(submissionFields)),
    /** By task the reader may do: titles of the later stages that the same act passes too. */
    passesToo: z.record(z.string(), z.array(z.string())),
  })
  .meta({ id: 'DocumentRoute' });
