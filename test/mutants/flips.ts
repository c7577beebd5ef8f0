import type { Operator } from './operator.js';

/** One byte another, anywhere outside the last signature's value. */
const byteFlip: Operator = {
  name: 'a byte of what was signed',
  attack: 'flipped bytes',
  caughtBy: ['DigestDoesNotMatch', 'FileIsNotReadable', 'ByteRangeIsWrong', 'FileHasNoSignature'],
  forge: (file, dice) => {
    const text = Buffer.from(file).toString('latin1');
    const from = text.lastIndexOf('/Contents <');
    const to = text.indexOf('>', from);
    let at = dice.below(file.length);
    while (at > from && at <= to) at = dice.below(file.length);
    const changed = Buffer.from(file);
    changed[at] = (changed[at] ?? 0) ^ (1 << dice.below(8));
    return changed;
  },
};

/** One digit of the last signature's own DER another. */
const digitFlip: Operator = {
  name: 'a digit of the signature value',
  attack: 'flipped bytes',
  caughtBy: [
    ...(['CmsIsNotReadable', 'SignatureValueDoesNotVerify', 'SignerCertificateIsMissing'] as const),
    ...(['SigningCertificateDoesNotMatch', 'ChainDoesNotReachTrust'] as const),
    ...(['CmsHasNotOneSigner', 'CmsHasContent', 'DigestDoesNotMatch'] as const),
    ...(['AlgorithmIsNotAccepted', 'SignedAttributeIsMissing', 'ContentsIsMissing'] as const),
  ],
  forge: (file, dice) => {
    const text = Buffer.from(file).toString('latin1');
    const found = [...text.matchAll(/\/Contents <([0-9a-f]*?)0*>/g)].at(-1);
    const start = (found?.index ?? 0) + '/Contents <'.length;
    const at = start + dice.below(found?.[1]?.length ?? 1);
    const digit = Number.parseInt(text.charAt(at), 16);
    const changed = Buffer.from(file);
    changed.write(((digit + 1 + dice.below(15)) % 16).toString(16), at, 'latin1');
    return changed;
  },
};

/** The outermost length of the value longer, over zeros that stand behind it. */
const swallowedPadding: Operator = {
  name: 'a value that takes its padding in',
  attack: 'flipped bytes',
  caughtBy: ['CmsIsNotReadable'],
  forge: (file, dice) => {
    const text = Buffer.from(file).toString('latin1');
    const length = text.lastIndexOf('/Contents <') + '/Contents <3082'.length;
    const longer = Number.parseInt(text.slice(length, length + 4), 16) + 2 * (1 + dice.below(200));
    const changed = Buffer.from(file);
    changed.write(longer.toString(16).padStart(4, '0'), length, 'latin1');
    return changed;
  },
};

export const flips: readonly Operator[] = [byteFlip, digitFlip, swallowedPadding];
