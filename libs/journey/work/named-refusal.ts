import { DomainError } from '#kernel';
import type { Directory } from '#modules/organisation';

interface WaitedFor {
  readonly personId?: string;
  readonly name?: string;
}

/** The engine refuses by ids; people are told names. */
export function namedRefusal(error: DomainError, { person }: Directory): DomainError {
  const { details } = error;
  const name = (field: string) =>
    typeof details[field] === 'string' ? { [`${field}Name`]: person(details[field]) } : {};
  const names = { ...name('holder'), ...name('owner'), ...name('to'), ...name('closedBy') };
  const waitingFor = waitedForIn(error).map((waited) =>
    waited.personId ? { ...waited, name: person(waited.personId) } : waited,
  );
  const waiting = waitingFor.length > 0 ? { waitingFor } : {};
  return new DomainError(error.code, { ...details, ...names, ...waiting }, { cause: error });
}

/** Who is waited for, as a refusal says it. */
export function waitedForIn({ details: { waitingFor } }: DomainError): readonly WaitedFor[] {
  return Array.isArray(waitingFor) ? (waitingFor as WaitedFor[]) : [];
}
