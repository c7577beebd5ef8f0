import { DOMParser, onWarningStopParsing, type Document, type Element } from '@xmldom/xmldom';
import { fail, ok, type Result } from '#kernel';
import type { ProblemCode } from '../problems.js';
import type { XmlElement } from './element.js';
import { guardXml } from './guard.js';

export interface ParsedXml {
  readonly text: string;
  readonly document: Document;
  readonly root: XmlElement;
}

/** Parses a message that keeps the safe profile; any warning of the parser refuses it. */
export function parseXml(bytes: Uint8Array): Result<ParsedXml, ProblemCode> {
  const text = guardXml(bytes);
  if (!text.ok) return text;
  const document = parse(text.value);
  const root = document?.documentElement;
  if (!document || !root) return fail('XmlIsMalformed');
  return ok({ text: text.value, document, root: toElement(root) });
}

function parse(xml: string): Document | undefined {
  try {
    return new DOMParser({ onError: onWarningStopParsing }).parseFromString(xml, 'text/xml');
  } catch {
    return undefined;
  }
}

function toElement(element: Element): XmlElement {
  const children: XmlElement[] = [];
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === node.ELEMENT_NODE) children.push(toElement(node as Element));
    else if (node.nodeType === node.TEXT_NODE) text += node.nodeValue ?? '';
  }
  return {
    name: element.localName ?? element.tagName,
    namespace: element.namespaceURI ?? '',
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    children,
    text,
  };
}
