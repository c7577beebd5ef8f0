import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

/** A part of a .docx as a tree; null when it is not well formed. */
export function parseXml(part: Uint8Array | string): Document | null {
  const text = typeof part === 'string' ? part : new TextDecoder().decode(part);
  try {
    return new DOMParser({ onError: stop }).parseFromString(text, 'text/xml');
  } catch {
    return null;
  }
}

function stop(level: string, message: string): void {
  if (level !== 'warning') throw new SyntaxError(message);
}

export const childrenOf = (parent: Element, name?: string): Element[] => {
  const children: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (isElement(node) && (name === undefined || node.localName === name)) children.push(node);
  return children;
};

export const firstOf = (parent: Element | undefined, name: string): Element | undefined =>
  parent && childrenOf(parent, name)[0];

/** The value of an attribute, whatever its prefix; empty when it is not there. */
export const attribute = (element: Element | undefined, name: string): string =>
  element ? ([...element.attributes].find((one) => one.localName === name)?.value ?? '') : '';

export const isElement = (node: { readonly nodeType: number }): node is Element =>
  node.nodeType === 1;
