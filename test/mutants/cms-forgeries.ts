import { bytesFrom } from './bytes-from.js';
import { childrenOf, derNull, objectId, octets, readLeadingDer } from '../../libs/pades/cms/der.js';
import { sequence, setOf, tlv, type DerNode } from '../../libs/pades/cms/der.js';
import { oids } from '../../libs/pades/cms/oids.js';
import type { FindingCode } from '#pades';
import type { TestPki } from '../pki/index.js';
import type { Operator } from './operator.js';
import type { Dice } from '../campaigns/unseen/random.js';

/** The parts of a SignedData that a forger may write anew. */
interface Parts {
  readonly version: Uint8Array;
  readonly digests: Uint8Array;
  readonly encapsulated: Uint8Array;
  readonly certificates: Uint8Array;
  readonly signers: readonly Uint8Array[];
  readonly signer: readonly Uint8Array[];
}

type Forge = (parts: Parts, dice: Dice, pki: TestPki) => Partial<Parts>;

/** The newest signature's CMS taken apart, forged and put back into its place. */
const forging = (label: string, caughtBy: readonly FindingCode[], forge: Forge): Operator => ({
  ...{ name: label, attack: 'forged CMS', caughtBy },
  forge: (file, dice, pki) => {
    const text = Buffer.from(file).toString('latin1');
    const found = [...text.matchAll(/\/Contents <([0-9a-f]+)>/g)].at(-1);
    const [, digits = ''] = found ?? [];
    const parts = takenApart(Buffer.from(digits, 'hex'));
    const hex = putTogether({ ...parts, ...forge(parts, dice, pki) }).toString('hex');
    const bytes = Buffer.from(file);
    const start = (found?.index ?? 0) + '/Contents <'.length;
    bytes.write(hex.padEnd(digits.length, '0').slice(0, digits.length), start, 'latin1');
    return bytes;
  },
});

const bytesOf = (node: DerNode | undefined): Uint8Array => node?.bytes ?? new Uint8Array();

const takenApart = (contents: Uint8Array): Parts => {
  const [, explicit] = childrenOf(readLeadingDer(contents));
  const [content] = childrenOf(explicit!);
  const [version, digests, encapsulated, certificates, signers] = childrenOf(content!);
  const [signer] = childrenOf(signers!);
  return {
    ...{ version: bytesOf(version), digests: bytesOf(digests) },
    ...{ encapsulated: bytesOf(encapsulated), certificates: bytesOf(certificates) },
    signers: [bytesOf(signer)],
    signer: childrenOf(signer!).map(({ bytes }) => bytes),
  };
};

const putTogether = ({ version, digests, encapsulated, certificates, signers, signer }: Parts) => {
  const all = signers.length === 1 ? [sequence(...signer)] : signers;
  const content = sequence(version, digests, encapsulated, certificates, setOf(...all));
  return sequence(objectId(oids.signedData), tlv(0xa0, content));
};

/** Signed attributes are at 3 of SignerInfo, its algorithm at 4, its value at 5. */
const replacedAt = (signer: readonly Uint8Array[], at: number, by: Uint8Array) => ({
  signer: signer.with(at, by),
});

const attributesOf = (parts: Parts): readonly Uint8Array[] =>
  childrenOf(readLeadingDer(parts.signer[3]!)).map(({ bytes }) => bytes);

/** Attributes signed anew, by another's key: all is right but whose it is. */
const signedAnew = (parts: Parts, pki: TestPki, attributes: readonly Uint8Array[]) => {
  const key = pki.otherPerson.key;
  const value = key.sign(setOf(...attributes));
  const stored = Buffer.concat([Buffer.from([0xa0]), setOf(...attributes).subarray(1)]);
  return { signer: parts.signer.with(3, stored).with(5, octets(value)) };
};

const sha1 = sequence(objectId(oids.sha1));

export const cmsForgeries: readonly Operator[] = [
  forging('content of its own', ['CmsHasContent'], () => ({
    encapsulated: sequence(objectId(oids.data), tlv(0xa0, octets(Buffer.from('x')))),
  })),
  forging('two signers or none', ['CmsHasNotOneSigner'], ({ signers }, dice) => ({
    signers: dice.pick([[], [signers[0]!, signers[0]!]]),
  })),
  forging('an attribute left out', ['SignatureValueDoesNotVerify'], (parts, dice, pki) => {
    const attributes = attributesOf(parts);
    const gone = dice.below(attributes.length);
    return signedAnew(
      parts,
      pki,
      attributes.filter((_, i) => i !== gone),
    );
  }),
  forging("another's key over the same", ['SignatureValueDoesNotVerify'], (parts, _, pki) =>
    signedAnew(parts, pki, attributesOf(parts)),
  ),
  forging(
    "another's certificate in its place",
    ['SignerCertificateIsMissing', 'SignatureValueDoesNotVerify', 'SigningCertificateDoesNotMatch'],
    (_, __, pki) => ({
      certificates: tlv(0xa0, ...pki.otherPerson.key.certificateChain),
    }),
  ),
  forging('SHA-1', ['AlgorithmIsNotAccepted', 'CmsIsNotReadable'], (parts) => ({
    digests: setOf(sha1),
    ...replacedAt(parts.signer, 2, sha1),
  })),
  forging(
    'another algorithm of the signature',
    ['AlgorithmIsNotAccepted', 'SignatureValueDoesNotVerify'],
    (parts, dice) =>
      replacedAt(
        parts.signer,
        4,
        dice.pick([
          sequence(objectId(oids.rsassaPss)),
          sequence(objectId(oids.rsassaPss), sequence()),
          sequence(objectId('1.2.840.113549.1.1.5'), derNull),
          sequence(objectId('1.2.840.10040.4.3')),
          sequence(objectId(oids.sha384WithRsa), derNull),
          sequence(objectId(oids.ecdsaWithSha512)),
        ]),
      ),
  ),
  forging('a signature value of nonsense', ['SignatureValueDoesNotVerify'], ({ signer }, dice) =>
    replacedAt(signer, 5, octets(bytesFrom(dice, dice.pick([0, 8, 64, 256])))),
  ),
  forging('something nobody signed', ['CmsIsNotReadable'], ({ signer }, dice) => ({
    signer: [
      ...signer,
      tlv(
        0xa1,
        sequence(objectId('1.2.840.113549.1.9.16.2.47'), setOf(octets(bytesFrom(dice, 8)))),
      ),
    ],
  })),
  forging('a signer named by more than issuer and serial', ['CmsIsNotReadable'], ({ signer }) => {
    const named = childrenOf(readLeadingDer(signer[1]!)).map(({ bytes }) => bytes);
    return { signer: signer.with(1, sequence(...named, derNull)) };
  }),
  forging('a list of more than who signed', ['CmsIsNotReadable'], (parts, dice, pki) => {
    const listed = childrenOf(readLeadingDer(parts.certificates)).map(({ bytes }) => bytes);
    const [stranger] = pki.impostor.key.certificateChain;
    return dice.pick([
      { certificates: tlv(0xa0, ...listed, stranger!) },
      { certificates: tlv(0xa0, ...listed, listed[0]!) },
      { certificates: Buffer.concat([parts.certificates, tlv(0xa1, bytesFrom(dice, 9))]) },
    ]);
  }),
  forging('no certificate at all', ['SignerCertificateIsMissing'], () => ({
    certificates: tlv(0xa0),
  })),
];
