import type { DerNode } from '../cms/der.js';
import { malformed } from './values.js';

const [utcTime, generalizedTime] = [0x17, 0x18] as const;

/** UTCTime or GeneralizedTime as RFC 5280 §4.1.2.5 spells them: with seconds, in Z, no fractions. */
export const timeOf = (node: DerNode | undefined): Date => {
  if (node?.tag === utcTime) return instantOf(century(ascii(node)), /^\d{14}Z$/);
  return generalizedTimeOf(node);
};

/** GeneralizedTime alone, as OCSP uses it (RFC 6960 §4.2.2.1). */
export const generalizedTimeOf = (node: DerNode | undefined): Date => {
  if (node?.tag !== generalizedTime) throw malformed('time');
  return instantOf(ascii(node), /^\d{14}Z$/);
};

const ascii = ({ content }: DerNode): string => Buffer.from(content).toString('latin1');

/** Two digits below 50 are of this century. */
const century = (text: string): string => `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}`;

const instantOf = (text: string, form: RegExp): Date => {
  if (!form.test(text)) throw malformed('time');
  const iso = text.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6.000Z');
  const instant = new Date(iso);
  // February 30th would roll over into March.
  if (Number.isNaN(instant.getTime()) || instant.toISOString() !== iso) throw malformed('time');
  return instant;
};
