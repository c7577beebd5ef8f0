import { childrenOf, expectTag, objectIdOf, readDer, type DerNode } from '../cms/der.js';
import { padesError } from '../errors.js';
import { withoutLeadingZeros } from './request.js';
import type { TimestampInfo } from './timestamp-token.js';

/** Reads a TSTInfo (RFC 3161 §2.4.2). Throws `TimestampIsNotReadable`, `DerIsMalformed`. */
export const readTimestampInfo = (content: Uint8Array): TimestampInfo => {
  const [version, policy, imprint, serial, time, ...optional] = childrenOf(readDer(content, 0x30));
  if (expectTag(version, 0x02).content[0] !== 1) throw unreadable('version');
  const [algorithm, hash] = childrenOf(expectTag(imprint, 0x30));
  const nonce = optional.find(({ tag }) => tag === 0x02);
  return {
    policy: objectIdOf(policy),
    imprintAlgorithm: objectIdOf(childrenOf(expectTag(algorithm, 0x30))[0]),
    imprint: expectTag(hash, 0x04).content,
    serial: withoutLeadingZeros(expectTag(serial, 0x02).content),
    genTime: timeOf(time),
    ...(nonce === undefined ? {} : { nonce: withoutLeadingZeros(nonce.content) }),
  };
};

const unreadable = (what: string): Error => padesError('TimestampIsNotReadable', { what });

const pattern = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\.\d{0,8}[1-9])?Z$/;

/** GeneralizedTime in UTC, seconds required, fractions without trailing zeros. */
const timeOf = (node: DerNode | undefined): Date => {
  const text = Buffer.from(expectTag(node, 0x18).content).toString('latin1');
  const [, year, month, day, hour, minute, second, fraction = ''] = pattern.exec(text) ?? [];
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`);
  if (Number.isNaN(time.getTime())) throw unreadable('genTime');
  return time;
};
