import { edxmlNamespace, type XmlElement } from './element.js';

/** XML text of an element of the edXML namespace, every name under one prefix ('' for none). */
export function writeXml(element: XmlElement, prefix: string): string {
  const name = prefix ? `${prefix}:${element.name}` : element.name;
  const attributes = Object.entries(element.attributes).map(
    ([key, value]) => ` ${key}="${escapeAttribute(value)}"`,
  );
  const content = element.children.length
    ? element.children.map((child) => writeXml(child, prefix)).join('')
    : escapeText(element.text);
  return `<${name}${attributes.join('')}>${content}</${name}>`;
}

/** Declares the prefix `edXML` on an element, as the samples of QCVN 102:2016 do. */
export const declaringPrefix = (element: XmlElement): XmlElement => ({
  ...element,
  attributes: { 'xmlns:edXML': edxmlNamespace, ...element.attributes },
});

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

export const escapeText = (text: string): string =>
  text.replace(/[&<>\r]/g, (character) => escapes[character]!);

const escapeAttribute = (text: string): string =>
  text.replace(/[&<>"\t\n\r]/g, (character) => escapes[character]!);
