import { z } from 'zod';

export const password = z.string().normalize('NFC').min(1).max(1_000);

/** Six digits of an app, or a recovery code; blanks and dashes do not matter. */
export const secondFactorCode = z
  .string()
  .max(40)
  .transform((code) => code.replace(/[\s-]/g, ''))
  .pipe(z.string().min(1));
