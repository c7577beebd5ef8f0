import { limits } from '../limits.js';
import type { Organ } from '../model.js';
import { problem, type Problem } from '../problems.js';
import { isMessageId } from '../wire/envelope.js';

export const missing = (text: string, path: string): Problem[] =>
  text.trim() ? [] : [problem('FieldIsMissing', path)];

export const checkMessageId = (messageId: string): Problem[] =>
  isMessageId(messageId) ? [] : [problem('MessageIdIsMalformed', 'edXMLEnvelope/@Id', messageId)];

export const checkOrgan = ({ organId, organName }: Organ, path: string): Problem[] => [
  ...missing(organId, `${path}/OrganId`),
  ...(organId && !isOrganId(organId)
    ? [problem('OrganIdIsMalformed', `${path}/OrganId`, organId)]
    : []),
  ...missing(organName, `${path}/OrganName`),
];

/** Groups of 0–9 and A–Z between dots, 35 characters at the most (QĐ 20/2020/QĐ-TTg). */
export const isOrganId = (text: string): boolean =>
  text.length <= limits.organId && /^[0-9A-Z]+(\.[0-9A-Z]+)*$/.test(text);

/** Every text of a message holds only characters that XML 1.0 has room for. */
export function checkTexts(value: unknown, path = ''): Problem[] {
  if (typeof value === 'string')
    return notXml.test(value) ? [problem('TextHasControlCharacter', path)] : [];
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    checkTexts(inner, path ? `${path}/${key}` : key),
  );
}

const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
