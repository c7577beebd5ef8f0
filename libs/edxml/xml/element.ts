/** An element as the rest of the library sees it: no comments, no mixed content. */
export interface XmlElement {
  /** Local name. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Own text, untouched; of no meaning where there are children. */
  readonly text: string;
}

export const edxmlNamespace = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';
export const signatureNamespace = 'http://www.w3.org/2000/09/xmldsig#';

/** An element of the edXML namespace that holds elements. */
export const branch = (
  name: string,
  children: readonly XmlElement[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement => ({ name, namespace: edxmlNamespace, attributes, children, text: '' });

/** An element of the edXML namespace that holds text. */
export const leaf = (name: string, text: string): XmlElement => ({
  ...branch(name, []),
  text,
});

export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((one) => one.name === name && one.namespace === edxmlNamespace) ?? [];
