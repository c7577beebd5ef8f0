import type { Result } from '#kernel';
import type { z } from 'zod';
import { issueText } from './issue-text.js';

/** What is wrong with one field, in Vietnamese. */
export interface Fault {
  /** The field as one reads it: `body.annexes.0.rows.3.text`. */
  readonly where: string;
  /** The same place for a program. */
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** Judges a value by a schema and tells every fault; `root` names the value: `body`, `query`. */
export function check<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  root = '',
): Result<z.output<Schema>, readonly Fault[]> {
  const { success, data, error } = schema.safeParse(value, { error: issueText });
  return success
    ? { ok: true, value: data }
    : { ok: false, error: error.issues.flatMap((issue) => faultsOf(issue, root)) };
}

/** An unknown field is named by its own path, not by its parent's. */
function faultsOf(issue: z.core.$ZodIssue, root: string): Fault[] {
  const paths =
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...issue.path, key])
      : [issue.path];
  return paths.map((path) => ({
    where: [root, ...path].map(String).filter(Boolean).join('.'),
    path,
    text: issue.message,
  }));
}
