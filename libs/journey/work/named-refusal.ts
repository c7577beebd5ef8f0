import { DomainError } from '#kernel';
import type { Directory } from '#modules/organisation';

/** The engine refuses by ids; people are told names. */
export function namedRefusal(error: DomainError, { person }: Directory): DomainError {
  const { details } = error;
  const name = (field: string) =>
    typeof details[field] === 'string' ? { [`${field}Name`]: person(details[field]) } : {};
  const names = { ...name('holder'), ...name('owner'), ...name('to'), ...name('closedBy') };
  return new DomainError(error.code, { ...details, ...names }, { cause: error });
}
