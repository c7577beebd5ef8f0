import { DomainError } from '#kernel';
import type { WorkItem } from '#engine';
import { whoIsWaitedFor, type Directory } from '#modules/organisation';
import { handsOf } from './hands-of.js';

interface WaitedFor {
  readonly key?: string;
  readonly personId?: string;
}

/** The engine refuses by ids; people are told names, and of what is open since when it waits. */
export function namedRefusal(
  error: DomainError,
  directory: Directory,
  open: readonly WorkItem[] = [],
): DomainError {
  const { details } = error;
  const name = (field: string) =>
    typeof details[field] === 'string'
      ? { [`${field}Name`]: directory.person(details[field]) }
      : {};
  const names = { ...name('holder'), ...name('owner'), ...name('to'), ...name('closedBy') };
  const waitingFor = waitedForIn(error).map((waited) => ({
    ...waited,
    ...(waited.personId ? { name: directory.person(waited.personId) } : {}),
    ...waitingOf(
      open.find(({ key }) => key === waited.key),
      directory,
    ),
  }));
  const waiting = waitingFor.length > 0 ? { waitingFor } : {};
  return new DomainError(error.code, { ...details, ...names, ...waiting }, { cause: error });
}

/** Who is waited for, as a refusal says it. */
export function waitedForIn({ details: { waitingFor } }: DomainError): readonly WaitedFor[] {
  return Array.isArray(waitingFor) ? (waitingFor as WaitedFor[]) : [];
}

/** Who has it now; since when and until when it waits. */
const waitingOf = (item: WorkItem | undefined, directory: Directory) =>
  item && {
    name: inWhoseHands(item, directory),
    since: item.openedAt.toISOString(),
    dueAt: item.dueAt?.toISOString() ?? null,
  };

const inWhoseHands = (item: WorkItem, directory: Directory): string =>
  item.heldAs === 'delegated' && item.heldBy && item.heldFor
    ? `${directory.person(item.heldFor)} đang nhờ ${directory.person(item.heldBy)}`
    : whoIsWaitedFor(handsOf(item), directory);
