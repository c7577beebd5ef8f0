import { fail, ok, type Result } from '#kernel';
import type { Problem } from '../problems.js';

/** A message is accepted without any problem; what is malformed is not called missing as well. */
export function judge<Message>(
  message: Message,
  ofForm: readonly Problem[],
  ofContent: readonly Problem[],
): Result<Message, Problem[]> {
  const malformed = new Set(ofForm.map(({ path }) => path));
  const problems = [...ofForm, ...ofContent.filter(({ path }) => !malformed.has(path))];
  return problems.length > 0 ? fail(problems) : ok(message);
}
