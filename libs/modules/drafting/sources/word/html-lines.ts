import { nfc } from '#kernel';
import type { Element, Node } from '@xmldom/xmldom';
import { tableLines } from './table-lines.js';
import { childrenOf, isElement, parseXml } from './xml.js';

/**
 * The lines of a document from the HTML that mammoth makes of it: a paragraph is a line with a blank
 * one after it, a row of a table is a line with tabs between its cells.
 */
export function htmlLines(html: string): readonly string[] {
  const root = parseXml(`<html>${html}</html>`)?.documentElement;
  if (!root) throw new SyntaxError('mammoth wrote HTML that is not well formed');
  return childrenOf(root).flatMap(blockLines);
}

function blockLines(block: Element): string[] {
  switch (block.localName) {
    case 'table':
      return [...tableLines(block, paragraphsOf), ''];
    case 'ul':
    case 'ol':
    case 'div':
      return childrenOf(block).flatMap(blockLines);
    case 'li':
      return [...paragraphsOf(block).flatMap((text) => [text, ''])];
    default:
      return paragraphsOf(block).flatMap((text) => [text, '']);
  }
}

const blocks = new Set(['p', 'li', 'ul', 'ol', 'table', 'tr', 'td', 'th', 'div', 'br']);

/** The paragraphs inside an element, without blank ones. */
function paragraphsOf(element: Element): string[] {
  return nfc(textOf(element))
    .split('\n')
    .map((text) => text.replace(/\u00a0/g, ' ').trim())
    .filter((text) => text !== '');
}

function textOf(node: Node): string {
  if (!isElement(node)) return node.nodeType === node.TEXT_NODE ? (node.nodeValue ?? '') : '';
  const { localName } = node;
  if (localName === 'sup' && /^\[\d+\]$/.test(node.textContent ?? '')) return '';
  const inner = [...node.childNodes].map(textOf).join('');
  return blocks.has(localName ?? '') || /^h\d$/.test(localName ?? '') ? `\n${inner}\n` : inner;
}
