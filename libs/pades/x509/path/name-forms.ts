import type { GeneralName } from '../general-name.js';
import { isWithin } from '../name.js';

/** Where a name lies towards a subtree. What cannot be told is neither inside nor outside. */
export type Place = 'inside' | 'outside' | 'unclear';

/** Places a name towards the base of a subtree of the same form (RFC 5280 §4.2.1.10). */
export const placeOf = (name: GeneralName, base: GeneralName): Place => {
  if (name.form === 'directory' && base.form === 'directory') {
    return placed(isWithin(name.name, base.name));
  }
  if (name.form === 'dns' && base.form === 'dns')
    return placed(isHostUnder(name.value, base.value));
  if (name.form === 'email' && base.form === 'email') return placeOfMailbox(name.value, base.value);
  if (name.form === 'uri' && base.form === 'uri') return placeOfUri(name.value, base.value);
  if (name.form === 'ip' && base.form === 'ip') return placeOfAddress(name.bytes, base.bytes);
  return 'unclear';
};

const placed = (isInside: boolean): Place => (isInside ? 'inside' : 'outside');

/** A DNS name is under another when labels may be put in front of it; under nothing lies all. */
const isHostUnder = (host: string, base: string): boolean => {
  const [name, above] = [host.toLowerCase(), base.toLowerCase()];
  if (above === '') return true;
  if (above.startsWith('.')) return isBelow(name, above);
  return name === above || name.endsWith(`.${above}`);
};

const isBelow = (host: string, dotted: string): boolean =>
  host.length > dotted.length && host.endsWith(dotted);

/** A host, or with a leading dot whatever lies below one: as mailboxes and URIs mean it. */
const isHostOf = (host: string, base: string): boolean => {
  const [name, wanted] = [host.toLowerCase(), base.toLowerCase()];
  return wanted.startsWith('.') ? isBelow(name, wanted) : name === wanted;
};

const placeOfMailbox = (mailbox: string, base: string): Place => {
  const at = mailbox.lastIndexOf('@');
  if (at < 1 || at === mailbox.length - 1) return 'unclear';
  const [local, host] = [mailbox.slice(0, at), mailbox.slice(at + 1)];
  const baseAt = base.lastIndexOf('@');
  if (baseAt < 0) return placed(isHostOf(host, base));
  return placed(local === base.slice(0, baseAt) && isHostOf(host, base.slice(baseAt + 1)));
};

/** Only a URI with a host by name can lie anywhere. */
const placeOfUri = (uri: string, base: string): Place => {
  const [, authority] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(uri) ?? [];
  const host = authority?.replace(/^.*@/, '').replace(/:\d*$/, '') ?? '';
  const isByName = /^[a-z0-9._-]+$/i.test(host) && !/^[\d.]+$/.test(host);
  return isByName ? placed(isHostOf(host, base)) : 'unclear';
};

/** An address of 4 or 16 octets towards as many of address and as many of mask. */
const placeOfAddress = (address: Uint8Array, base: Uint8Array): Place => {
  const sizes = [4, 16];
  if (!sizes.includes(address.length) || !sizes.includes(base.length / 2)) return 'unclear';
  if (base.length !== address.length * 2) return 'outside';
  return placed(
    address.every((octet, i) => {
      const mask = base[address.length + i] ?? 0;
      return (octet & mask) === ((base[i] ?? 0) & mask);
    }),
  );
};
