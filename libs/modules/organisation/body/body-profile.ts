import type { DocumentType } from '#contracts';
import { DomainError, type BodyId } from '#kernel';
import { statement, type Transaction } from '#platform';

/** What a body says of itself on every document. */
export interface BodyProfile {
  readonly id: BodyId;
  readonly name: string;
  readonly shortName: string;
  readonly superiorName: string | null;
  readonly place: string;
  readonly organId: string;
  readonly abbreviation: string;
  readonly symbols: Readonly<Partial<Record<DocumentType, string>>>;
  readonly settings: Readonly<Record<string, unknown>>;
}

const profileColumns = `body_id AS id, name, short_name AS "shortName", superior_name AS "superiorName",
  place, organ_id AS "organId", abbreviation, symbols, settings`;

const ownProfile = statement<BodyProfile>(
  'organisation.own_profile',
  `SELECT ${profileColumns} FROM organisation.body`,
);

export async function bodyProfile(tx: Transaction): Promise<BodyProfile> {
  const profile = await tx.one(ownProfile);
  if (!profile) throw new DomainError('BodyIsNotKnown', { bodyId: tx.bodyId });
  return profile;
}

/**
 * Symbol after the number's slash (NĐ 30/2020 Phụ lục I.II.3): `KH-TTYT`; a công văn names the
 * drafting unit instead of its type: `TTYT-KHNV`.
 */
export function symbolOf(
  { symbols, abbreviation }: Pick<BodyProfile, 'symbols' | 'abbreviation'>,
  docType: DocumentType,
  unitCode: string,
): string {
  const written = symbols[docType];
  if (written !== undefined) return written;
  return docType === 'CV' ? `${abbreviation}-${unitCode}` : `${docType}-${abbreviation}`;
}
