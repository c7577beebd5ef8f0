import { DomainError } from '#kernel';
import type { BodyName } from '#modules/organisation';
import { Undecided } from '../undecided.js';

/** The body that is meant: the one that was named, or the only one there is. */
export function chooseBody(bodies: readonly BodyName[], organId: string | undefined): BodyName {
  const meant = bodies.filter((body) => organId === undefined || body.organId === organId);
  const [only, another] = meant;
  if (!only) throw new DomainError('BodyIsNotKnown', { organId });
  if (another) throw new Undecided(new DomainError('BodyMustBeNamed', { bodies: names(bodies) }));
  return only;
}

const names = (bodies: readonly BodyName[]): string =>
  bodies.map(({ organId, name }) => `${organId} (${name})`).join(', ');
