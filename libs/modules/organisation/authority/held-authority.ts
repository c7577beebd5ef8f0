import type { DocumentType } from '#contracts';
import type { PostId, UnitId } from '#kernel';
import type { SignatureBlock } from '#nd30';

/** What is to be signed: its type, and the unit that drafted it where that is known. */
export interface Matter {
  readonly docType: DocumentType;
  readonly unitId?: UnitId | undefined;
}

/** One ground on which a person may sign: being the head, or a written delegation. */
export interface HeldAuthority {
  readonly postId: PostId;
  readonly personName: string;
  /** Title of the signer's own post: `Phó Giám đốc`. */
  readonly title: string;
  /** Null for the head himself. */
  readonly form: SignatureBlock['authority'];
  readonly onBehalfOf: string | null;
  /** Null covers every type. */
  readonly docTypes: readonly DocumentType[] | null;
  /** Units whose drafts it covers; null covers every unit's. */
  readonly unitIds: readonly UnitId[] | null;
  /** What it is for, in words. */
  readonly scope: string | null;
  /** First and last day in Vietnam, both included. */
  readonly from: string;
  readonly to: string | null;
  /** The document that delegates: `Quyết định số 15/QĐ-TTYT ngày …`. */
  readonly basis: string | null;
}

/** `KT. Giám đốc theo Quyết định số …`, or the head's title alone. */
export const basisText = ({ form, onBehalfOf, basis, title }: HeldAuthority): string =>
  form === null ? title : `${form}. ${onBehalfOf} theo ${basis}`;

/** Upper-case lines above the signature (NĐ 30/2020 Phụ lục I.II.7). */
export function signatureLines({ form, onBehalfOf, title }: HeldAuthority): readonly string[] {
  const own = title.toLocaleUpperCase('vi');
  if (form === null) return [own];
  const authority = `${form}. ${onBehalfOf?.toLocaleUpperCase('vi')}`;
  return form === 'Q' ? [authority] : [authority, own];
}
