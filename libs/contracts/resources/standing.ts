import { z } from 'zod';
import { workItem } from './work-items.contract.js';

/** Who has something, and of each act whether its reader may do it now and why not. */
export const standing = <const Acts extends readonly [string, ...string[]]>(acts: Acts) =>
  z.strictObject({
    items: z.array(workItem),
    acts: z.array(
      z.strictObject({
        act: z.enum(acts),
        /** "Duyệt", "Ký số" */
        name: z.string(),
        may: z.boolean(),
        /** A code of the catalogue and its sentence; null when the act may be done. */
        reason: z.strictObject({ code: z.string(), detail: z.string() }).nullable(),
      }),
    ),
  });
