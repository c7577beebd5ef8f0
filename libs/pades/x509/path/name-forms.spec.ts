import { readDer } from '../../cms/der.js';
import { nameDer } from '../../../../test/pki/x509-maker.js';
import type { GeneralName } from '../general-name.js';
import { readName } from '../name.js';
import { placeOf, type Place } from './name-forms.js';

const bytes = (...octets: number[]): Uint8Array => Uint8Array.from(octets);

test.each<[Place, string, string]>([
  ['inside', 'host.example.vn', 'host.example.vn'],
  ['inside', 'a.b.host.example.vn', 'host.example.vn'],
  ['inside', 'HOST.example.VN', 'host.EXAMPLE.vn'],
  ['inside', 'host.example.vn', ''],
  ['inside', 'host.example.vn', '.example.vn'],
  ['outside', 'example.vn', '.example.vn'],
  ['outside', 'badexample.vn', 'example.vn'],
  ['outside', 'example.vn.evil.com', 'example.vn'],
  ['outside', 'example.vn', 'host.example.vn'],
])('DNS: %s: %s towards %s', (place, value, base) => {
  expect(placeOf({ form: 'dns', value }, { form: 'dns', value: base })).toBe(place);
});

test.each<[Place, string, string]>([
  ['inside', 'a@example.vn', 'example.vn'],
  ['inside', 'a@EXAMPLE.vn', 'example.VN'],
  ['outside', 'a@host.example.vn', 'example.vn'],
  ['inside', 'a@host.example.vn', '.example.vn'],
  ['outside', 'a@example.vn', '.example.vn'],
  ['inside', 'a@example.vn', 'a@example.vn'],
  ['outside', 'A@example.vn', 'a@example.vn'],
  ['outside', 'b@example.vn', 'a@example.vn'],
  ['outside', '"a@example.vn"@evil.com', 'example.vn'],
  ['unclear', 'example.vn', 'example.vn'],
  ['unclear', '@example.vn', 'example.vn'],
  ['unclear', 'a@', 'example.vn'],
])('mailbox: %s: %s towards %s', (place, value, base) => {
  expect(placeOf({ form: 'email', value }, { form: 'email', value: base })).toBe(place);
});

test.each<[Place, string, string]>([
  ['inside', 'https://example.vn/x', 'example.vn'],
  ['inside', 'https://a:b@example.vn:8443?x', 'example.vn'],
  ['outside', 'https://host.example.vn', 'example.vn'],
  ['inside', 'ldap://host.example.vn', '.example.vn'],
  ['outside', 'https://example.vn@evil.com/', 'example.vn'],
  ['outside', 'https://evil.com/#@example.vn', 'example.vn'],
  ['outside', 'https://evil.com?@example.vn', 'example.vn'],
  ['unclear', 'urn:example.vn', 'example.vn'],
  ['unclear', 'https://192.0.2.1/', 'example.vn'],
  ['unclear', 'https://[2001:db8::1]/', 'example.vn'],
  ['unclear', 'https:///x', 'example.vn'],
])('URI: %s: %s towards %s', (place, value, base) => {
  expect(placeOf({ form: 'uri', value }, { form: 'uri', value: base })).toBe(place);
});

test.each<[Place, Uint8Array, Uint8Array]>([
  ['inside', bytes(192, 0, 2, 7), bytes(192, 0, 2, 0, 255, 255, 255, 0)],
  ['outside', bytes(192, 0, 3, 7), bytes(192, 0, 2, 0, 255, 255, 255, 0)],
  ['inside', bytes(10, 1, 1, 1), bytes(0, 0, 0, 0, 0, 0, 0, 0)],
  ['outside', new Uint8Array(16), bytes(0, 0, 0, 0, 0, 0, 0, 0)],
  ['inside', new Uint8Array(16), new Uint8Array(32)],
  ['unclear', bytes(192, 0, 2), bytes(192, 0, 2, 0, 255, 255, 255, 0)],
  ['unclear', bytes(192, 0, 2, 7), bytes(192, 0, 2, 0)],
])('address: %s', (place, address, base) => {
  expect(placeOf({ form: 'ip', bytes: address }, { form: 'ip', bytes: base })).toBe(place);
});

test('forms that nobody here reads, and forms that differ, are unclear', () => {
  const other: GeneralName = { form: 'registeredId', bytes: bytes(1) };
  expect(placeOf(other, other)).toBe('unclear');
  expect(placeOf({ form: 'dns', value: 'a' }, { form: 'uri', value: 'a' })).toBe('unclear');
});

test('a directory name lies below another by whole parts', () => {
  const directory = (text: string): GeneralName => ({
    form: 'directory',
    name: readName(readDer(nameDer(text))),
  });
  expect(placeOf(directory('Sở  Y tế '), directory('sở y tế'))).toBe('inside');
  expect(placeOf(directory('Sở Y tế tỉnh'), directory('Sở Y tế'))).toBe('outside');
});
