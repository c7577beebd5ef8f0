import { objectIdOf, readDer, type DerNode } from '../cms/der.js';
import { booleanOf, childrenAs, malformed, someChildrenAs } from './values.js';

/** An extension as it stands in a certificate, a CRL or an answer (RFC 5280 §4.2). */
export interface Extension {
  readonly critical: boolean;
  /** The DER inside the OCTET STRING. */
  readonly value: Uint8Array;
}

export type Extensions = ReadonlyMap<string, Extension>;

/** Reads Extensions: at least one, none twice. `undefined` stands for none at all. */
export const readExtensions = (node: DerNode | undefined): Extensions => {
  const extensions = new Map<string, Extension>();
  for (const one of node === undefined ? [] : someChildrenAs(node)) {
    const [id, extension] = readExtension(one);
    if (extensions.has(id)) throw malformed(`extension ${id} twice`);
    extensions.set(id, extension);
  }
  return extensions;
};

const readExtension = (node: DerNode): [string, Extension] => {
  const [id, ...rest] = childrenAs(node);
  const value = rest.at(-1);
  if (value?.tag !== 0x04 || rest.length > 2) throw malformed('extension');
  const critical = rest.length === 2 && booleanOf(rest[0]);
  return [objectIdOf(id), { critical, value: value.content }];
};

/** Reads an extension's value when it is there. */
export const valueOf = <Value>(
  extensions: Extensions,
  id: string,
  read: (node: DerNode) => Value,
): Value | undefined => {
  const extension = extensions.get(id);
  return extension === undefined ? undefined : read(readDer(extension.value));
};

/** The critical extensions that are not among those understood. */
export const unknownCritical = (
  extensions: Extensions,
  understood: readonly string[],
): readonly string[] =>
  [...extensions]
    .filter(([id, { critical }]) => critical && !understood.includes(id))
    .map(([id]) => id);

/** The identifier of the key that signed, as its certificate states it (RFC 5280 §4.2.1.1). */
export const readAuthorityKeyId = (node: DerNode): Uint8Array | undefined =>
  childrenAs(node).find(({ tag }) => tag === 0x80)?.content;
