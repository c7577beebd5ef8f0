import { z } from 'zod';
import type { Problem } from '../problems/problem.js';

export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    where: z.unknown().optional(),
    waitingFor: z.unknown().optional(),
    faults: z.unknown().optional(),
    difference: z.unknown().optional(),
    editedBy: z.unknown().optional(),
    possibleSigners: z.unknown().optional(),
    openWork: z.unknown().optional(),
    instance: z.string().optional(),
  })
  .meta({ id: 'Problem' }) satisfies z.ZodType<Problem>;
