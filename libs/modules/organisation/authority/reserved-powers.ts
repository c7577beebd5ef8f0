import { readFile } from 'node:fs/promises';
import {
  actions,
  authorityForms,
  documentType,
  type ActionName,
  type DocumentType,
} from '#contracts';
import { parse } from 'yaml';
import { z } from 'zod';
import type { HeldAuthority } from './held-authority.js';

const powersFile = z.strictObject({
  powers: z.array(
    z.strictObject({
      key: z.string().min(1),
      name: z.string().min(1),
      forms: z.array(z.enum(authorityForms)).default([]),
      docTypes: z.array(documentType).default([]),
      acts: z.array(z.enum(actions)).default([]),
      clause: z.string().min(1),
      ground: z.enum(['law', 'reading']),
    }),
  ),
});

/** A power that no delegation of these forms carries, or that no substitute exercises. */
export type ReservedPower = z.output<typeof powersFile>['powers'][number];

const file = new URL('../../../../config/authority/reserved-powers.yaml', import.meta.url);

/** The powers that stay with their holder, each with its clause. */
export const reservedPowers: ReservedPower[] = powersFile.parse(
  parse(await readFile(file, 'utf8')),
).powers;

/** Why nobody signs this type in this form; undefined when he may. The head himself always may. */
export const powerReservedFrom = (
  form: HeldAuthority['form'],
  docType: DocumentType,
): ReservedPower | undefined =>
  reservedPowers.find(
    ({ forms, docTypes }) => form !== null && forms.includes(form) && docTypes.includes(docType),
  );

/** Why nobody does this in another's place; undefined when a substitute may. */
export const powerReservedAgainstSubstitutes = (act: ActionName): ReservedPower | undefined =>
  reservedPowers.find(({ acts }) => acts.includes(act));
