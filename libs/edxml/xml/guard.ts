import { fail, ok, type Result } from '#kernel';
import { limits } from '../limits.js';
import type { ProblemCode } from '../problems.js';

/**
 * Bytes of a message as text, when they keep the profile that is safe to parse: UTF-8, no DTD,
 * entities, CDATA or processing instructions, bounded size, depth and number of elements.
 */
export function guardXml(bytes: Uint8Array): Result<string, ProblemCode> {
  if (bytes.length > limits.xmlBytes) return fail('XmlIsTooLarge');
  const xml = decode(bytes);
  if (xml === undefined) return fail('XmlIsNotUtf8');
  const [declaration = ''] = /^<\?xml[^<>]*\?>/.exec(xml) ?? [];
  const [, , encoding = 'utf-8'] = /encoding\s*=\s*(["'])(.*?)\1/.exec(declaration) ?? [];
  if (encoding.toLowerCase() !== 'utf-8') return fail('XmlIsNotUtf8');
  const refusal = walkTags(xml, declaration.length);
  return refusal ? fail(refusal) : ok(xml);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** One pass over the tags, before anything is built from them. */
function walkTags(xml: string, from: number): ProblemCode | undefined {
  let depth = 0;
  let elements = 0;
  for (let open = xml.indexOf('<', from); open >= 0;) {
    const end = xml.startsWith('<!--', open) ? xml.indexOf('-->', open + 4) + 2 : tagEnd(xml, open);
    if (end <= open) return 'XmlIsMalformed';
    const mark = xml[open + 1];
    if (mark === '?' || (mark === '!' && xml[open + 2] !== '-')) return 'XmlHasForbiddenMarkup';
    if (mark === '/') depth -= 1;
    else if (mark !== '!') {
      elements += 1;
      depth += 1;
      if (depth > limits.depth) return 'XmlIsTooDeep';
      if (elements > limits.elements) return 'XmlHasTooManyElements';
      if (xml[end - 1] === '/') depth -= 1;
    }
    open = xml.indexOf('<', end + 1);
  }
  return undefined;
}

/** Position of the `>` that ends a tag, quoted attribute values skipped; -1 when there is none. */
function tagEnd(xml: string, open: number): number {
  const mark = /[>"']/g;
  mark.lastIndex = open;
  for (let found = mark.exec(xml); found; found = mark.exec(xml)) {
    if (found[0] === '>') return found.index;
    const close = xml.indexOf(found[0], found.index + 1);
    if (close < 0) return -1;
    mark.lastIndex = close + 1;
  }
  return -1;
}
