import { DomainError, type UnitId } from '#kernel';
import { bodyProfile, listUnits, symbolOf, type BodyProfile } from '#modules/organisation';
import type { DocumentContent, DocumentTypeCode } from '#nd30';
import type { Transaction } from '#platform';

/** What the body and the drafting unit bring to every new draft. */
export interface DraftHeader {
  readonly profile: BodyProfile;
  readonly unit: string;
  readonly archive: string;
  header(docType: DocumentTypeCode): DocumentContent['header'];
}

export async function draftHeader(tx: Transaction, unitId: UnitId): Promise<DraftHeader> {
  const profile = await bodyProfile(tx);
  const unit = (await listUnits(tx)).find(({ id }) => id === unitId);
  if (!unit) throw new DomainError('UnitIsNotKnown', { unitId });
  return {
    profile,
    unit: unit.name,
    archive: `VT, ${unit.code}`,
    header: (docType) => ({
      superior: profile.superiorName,
      issuer: profile.name,
      place: profile.place,
      symbol: symbolOf(profile, docType, unit.code),
    }),
  };
}
