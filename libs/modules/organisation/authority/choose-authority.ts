import type { DocumentType } from '#contracts';
import { DomainError } from '#kernel';
import { basisText, type HeldAuthority } from './held-authority.js';

/** The head signs as himself before anybody signs for him; special authority comes last. */
const preference = [null, 'Q', 'KT', 'TM', 'TL', 'TUQ'] as const;

/**
 * The authority on which a person signs a type of document on a day (`YYYY-MM-DD`).
 *
 * @throws DomainError SignerAuthorityDoesNotCoverType, SignerAuthorityHasExpired,
 *   SignerAuthorityHasNotBegun or SignerHasNoLiveAuthority: the refusal nearest to a yes
 */
export function chooseAuthority(
  held: readonly HeldAuthority[],
  docType: DocumentType,
  day: string,
  name: string,
): HeldAuthority {
  const live = held.filter(({ from, to }) => from <= day && (to === null || day <= to));
  const covering = live
    .filter(({ docTypes }) => docTypes === null || docTypes.includes(docType))
    .sort((a, b) => preference.indexOf(a.form) - preference.indexOf(b.form));
  return covering[0] ?? refuse(held, live, docType, day, name);
}

function refuse(
  held: readonly HeldAuthority[],
  live: readonly HeldAuthority[],
  docType: DocumentType,
  day: string,
  name: string,
): never {
  const [narrow] = live;
  if (narrow) {
    throw new DomainError('SignerAuthorityDoesNotCoverType', {
      name,
      docType,
      basis: basisText(narrow),
      covers: narrow.docTypes?.join(', '),
    });
  }
  const past = held
    .filter(({ to }) => to !== null && to < day)
    .sort(byLastDay)
    .at(-1);
  if (past) {
    const details = { name, basis: basisText(past), expiredOn: past.to };
    throw new DomainError('SignerAuthorityHasExpired', details);
  }
  const [coming] = [...held].sort((a, b) => a.from.localeCompare(b.from));
  if (coming) {
    const details = { name, basis: basisText(coming), beginsOn: coming.from };
    throw new DomainError('SignerAuthorityHasNotBegun', details);
  }
  throw new DomainError('SignerHasNoLiveAuthority', { name, day });
}

const byLastDay = (a: HeldAuthority, b: HeldAuthority): number =>
  (a.to ?? '').localeCompare(b.to ?? '');
