import { sameBytes, type DerNode } from '../cms/der.js';
import { readName, sameName, strictAscii, type Name } from './name.js';
import { insideOf, malformed, someChildrenAs } from './values.js';

/** A GeneralName (RFC 5280 §4.2.1.6). Forms that nobody here compares keep their bytes. */
export type GeneralName =
  | { readonly form: 'dns' | 'email' | 'uri'; readonly value: string }
  | { readonly form: 'directory'; readonly name: Name }
  | { readonly form: 'ip' | OtherForm; readonly bytes: Uint8Array };

type OtherForm = 'other' | 'x400' | 'ediParty' | 'registeredId';

export type NameForm = GeneralName['form'];

const textForms: ReadonlyMap<number, 'dns' | 'email' | 'uri'> = new Map([
  [0x81, 'email'],
  [0x82, 'dns'],
  [0x86, 'uri'],
]);
const byteForms: ReadonlyMap<number, 'ip' | OtherForm> = new Map([
  [0x87, 'ip'],
  [0xa0, 'other'],
  [0xa3, 'x400'],
  [0xa5, 'ediParty'],
  [0x88, 'registeredId'],
]);

export const readGeneralName = (node: DerNode): GeneralName => {
  if (node.tag === 0xa4) return { form: 'directory', name: readName(insideOf(node)) };
  const textForm = textForms.get(node.tag);
  if (textForm !== undefined) return { form: textForm, value: strictAscii(node.content) };
  const byteForm = byteForms.get(node.tag);
  if (byteForm === undefined) throw malformed('general name');
  return { form: byteForm, bytes: node.content };
};

/** GeneralNames under any tag; there is at least one. */
export const readGeneralNames = (node: DerNode): readonly GeneralName[] =>
  someChildrenAs(node, node.tag).map(readGeneralName);

/** Whether two names say the same place or party. */
export const sameGeneralName = (a: GeneralName, b: GeneralName): boolean => {
  if ('name' in a) return 'name' in b && sameName(a.name, b.name);
  if ('value' in a) return 'value' in b && a.form === b.form && a.value === b.value;
  return 'bytes' in b && a.form === b.form && sameBytes(a.bytes, b.bytes);
};

export const directoryNamesOf = (names: readonly GeneralName[]): readonly Name[] =>
  names.flatMap((one) => ('name' in one ? [one.name] : []));

export const urisOf = (names: readonly GeneralName[]): readonly string[] =>
  names.flatMap((one) => (one.form === 'uri' ? [one.value] : []));
