import type { DerNode } from '../cms/der.js';
import {
  readPointName,
  readReasons,
  type PointName,
  type ReasonFlag,
} from './distribution-point.js';
import { booleanOf, childrenAs, malformed } from './values.js';

/** What part of an issuer's revocations a CRL holds (RFC 5280 §5.2.5). */
export interface IssuingDistributionPoint {
  /** The extension's bytes: two CRLs are of one scope when theirs are the same. */
  readonly der: Uint8Array;
  readonly name: PointName | undefined;
  readonly onlyUserCerts: boolean;
  readonly onlyCaCerts: boolean;
  readonly onlyAttributeCerts: boolean;
  readonly onlySomeReasons: readonly ReasonFlag[] | undefined;
  readonly indirect: boolean;
}

export const readIssuingPoint = (node: DerNode): IssuingDistributionPoint => {
  const fields = new Map(childrenAs(node).map((field) => [field.tag, field]));
  const known = [0xa0, 0x81, 0x82, 0x83, 0x84, 0x85];
  if (
    fields.size !== childrenAs(node).length ||
    [...fields.keys()].some((tag) => !known.includes(tag))
  )
    throw malformed('issuing distribution point');
  const [name, reasons] = [fields.get(0xa0), fields.get(0x83)];
  const flag = (tag: number): boolean => {
    const field = fields.get(tag);
    return field !== undefined && booleanOf(field, tag);
  };
  return {
    der: node.bytes,
    name: name && readPointName(name),
    onlyUserCerts: flag(0x81),
    onlyCaCerts: flag(0x82),
    onlySomeReasons: reasons && readReasons(reasons),
    indirect: flag(0x84),
    onlyAttributeCerts: flag(0x85),
  };
};
