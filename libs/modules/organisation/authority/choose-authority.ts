import { DomainError } from '#kernel';
import { basisText, type HeldAuthority, type Matter } from './held-authority.js';
import { powerReservedFrom } from './reserved-powers.js';

/** The head signs as himself before anybody signs for him; special authority comes last. */
const preference = [null, 'Q', 'KT', 'TM', 'TL', 'TUQ'] as const;

/**
 * The authority on which a person signs a matter on a day (`YYYY-MM-DD`).
 *
 * @throws DomainError SignerPowerIsReserved, SignerAuthorityDoesNotCoverType,
 *   SignerAuthorityDoesNotCoverUnit, SignerAuthorityHasExpired, SignerAuthorityHasNotBegun or
 *   SignerHasNoLiveAuthority: the refusal nearest to a yes
 */
export function chooseAuthority(
  held: readonly HeldAuthority[],
  matter: Matter,
  day: string,
  name: string,
): HeldAuthority {
  const live = held.filter(({ from, to }) => from <= day && (to === null || day <= to));
  const covering = live
    .filter((one) => coversType(one, matter) && coversUnit(one, matter))
    .sort((a, b) => preference.indexOf(a.form) - preference.indexOf(b.form));
  const chosen = covering.find(({ form }) => !powerReservedFrom(form, matter.docType));
  return chosen ?? refuse({ held, live, covering, matter, day, name });
}

const coversType = ({ docTypes }: HeldAuthority, { docType }: Matter): boolean =>
  docTypes === null || docTypes.includes(docType);

/** Before a unit is known, a limit to units bars nobody. */
const coversUnit = ({ unitIds }: HeldAuthority, { unitId }: Matter): boolean =>
  unitIds === null || unitId === undefined || unitIds.includes(unitId);

interface Case {
  readonly held: readonly HeldAuthority[];
  readonly live: readonly HeldAuthority[];
  readonly covering: readonly HeldAuthority[];
  readonly matter: Matter;
  readonly day: string;
  readonly name: string;
}

function refuse({ held, live, covering, matter, day, name }: Case): never {
  const { docType } = matter;
  const reserved = covering.map(({ form }) => ({ form, power: powerReservedFrom(form, docType) }));
  for (const { form, power } of reserved) {
    if (!power) continue;
    const details = { name, docType, form, power: power.name, clause: power.clause };
    throw new DomainError('SignerPowerIsReserved', details);
  }
  refuseNarrow(live, matter, name);
  const past = held
    .filter(({ to }) => to !== null && to < day)
    .sort(byLastDay)
    .at(-1);
  const ahead = held.filter(({ from }) => from > day).sort(byFirstDay);
  // What was renewed from a later day on is waited for, whatever ended before.
  const renewed = ahead.find((one) => coversType(one, matter) && coversUnit(one, matter));
  if (past && !renewed) {
    const details = { name, basis: basisText(past), expiredOn: past.to };
    throw new DomainError('SignerAuthorityHasExpired', details);
  }
  const coming = renewed ?? ahead[0];
  if (coming) {
    const details = { name, basis: basisText(coming), beginsOn: coming.from };
    throw new DomainError('SignerAuthorityHasNotBegun', details);
  }
  throw new DomainError('SignerHasNoLiveAuthority', { name, day });
}

/** He signs today, but not this. */
function refuseNarrow(live: readonly HeldAuthority[], matter: Matter, name: string): void {
  const ofOtherUnits = live.find((one) => coversType(one, matter));
  if (ofOtherUnits) {
    const { scope } = ofOtherUnits;
    const details = { name, basis: basisText(ofOtherUnits), scope };
    throw new DomainError('SignerAuthorityDoesNotCoverUnit', details);
  }
  const [narrow] = live;
  if (!narrow) return;
  throw new DomainError('SignerAuthorityDoesNotCoverType', {
    name,
    docType: matter.docType,
    basis: basisText(narrow),
    covers: narrow.docTypes?.join(', '),
  });
}

const byFirstDay = (a: HeldAuthority, b: HeldAuthority): number => a.from.localeCompare(b.from);
const byLastDay = (a: HeldAuthority, b: HeldAuthority): number =>
  (a.to ?? '').localeCompare(b.to ?? '');
