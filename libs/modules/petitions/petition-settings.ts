import { readFile } from 'node:fs/promises';
import { DomainError } from '#kernel';
import { parse } from 'yaml';
import { z } from 'zod';
import type { TimeLimit } from './domain/petition-times.js';

const limit = {
  workingDays: z.int().min(1).max(365),
  remindDaysBefore: z.int().min(0).max(30),
  escalateDaysAfter: z.int().min(0).max(30),
};

const settingsFile = z.strictObject({
  topics: z
    .array(
      z.strictObject({
        key: z.string().regex(/^[a-zA-Z]+$/),
        name: z.string().min(1),
        ...limit,
        /** The legal ground of the time, as it is quoted to people. */
        basis: z.string().min(1),
      }),
    )
    .min(1),
  apology: z.strictObject({ basis: z.string().min(1) }),
});

export interface Topic extends TimeLimit {
  readonly key: string;
  readonly name: string;
  readonly basis: string;
}

export interface PetitionSettings {
  readonly topics: readonly Topic[];
  readonly apology: { readonly basis: string };
}

const file = new URL('../../../config/petitions.yaml', import.meta.url);

/** What petitions are about and how long each may take; a faulty file is refused by its name. */
export async function readPetitionSettings(from: URL = file): Promise<PetitionSettings> {
  const read = settingsFile.safeParse(parse(await readFile(from, 'utf8')));
  if (!read.success) throw new Error(`${from.pathname}: ${z.prettifyError(read.error)}`);
  return read.data;
}

export const PETITION_SETTINGS = Symbol('PetitionSettings');

export function topicOf({ topics }: PetitionSettings, key: string): Topic {
  const topic = topics.find((one) => one.key === key);
  if (!topic) throw new DomainError('PetitionTopicIsUnknown', { topic: key });
  return topic;
}
