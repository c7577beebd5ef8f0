import {
  placedSignatures,
  isFinding,
} from '../../../libs/pades/verify/signature/placed-signatures.js';
import { readLeadingDer } from '../../../libs/pades/cms/der.js';
import { openPdf } from '../../../libs/pades/pdf/file.js';
import { readTimestampToken } from '../../../libs/pades/timestamp/index.js';
import { diceOf } from '../unseen/random.js';

/** A stretch of the file: from the first offset to before the second. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What no range of the newest timestamp covers: its own value. */
export interface LastValue {
  readonly place: Stretch;
  /** The hex digits of the value itself; behind them zeros make up the room that was kept. */
  readonly digits: Stretch;
  /** Certificates beside the token's signer, which nobody names or signs. */
  readonly companions: readonly Stretch[];
}

export const lastValueOf = (file: Uint8Array): LastValue => {
  const last = placedSignatures(openPdf(file)).at(-1);
  if (last === undefined || isFinding(last.coverage)) throw new Error('no signature to flip');
  const [before, after] = last.coverage.ranges;
  const place = { from: before!.length, to: file.length - after!.length };
  const value = readLeadingDer(last.coverage.contents).bytes;
  const { signer, certificates } = readTimestampToken(value);
  const stretchOf = (part: Uint8Array): Stretch => {
    const from = place.from + 1 + 2 * (part.byteOffset - value.byteOffset);
    return { from, to: from + 2 * part.length };
  };
  const companions = certificates.filter((one) => one !== signer).map(stretchOf);
  return { place, digits: stretchOf(value), companions };
};

export const lengthOf = ({ from, to }: Stretch): number => to - from;

export const isWithin = ({ from, to }: Stretch, at: number): boolean => at >= from && at < to;

/**
 * The file with one bit of a byte another, which one the seed says. In the value a hex digit
 * becomes another hex digit, so that the DER changes and not only its spelling.
 */
export const flipped = (file: Uint8Array, at: number, seed: number, last: LastValue): Buffer => {
  const dice = diceOf(seed * 1_000_003 + at);
  const changed = Buffer.from(file);
  const byte = changed[at] ?? 0;
  if (isWithin(last.digits, at)) {
    const digit = Number.parseInt(String.fromCharCode(byte), 16);
    changed.write(((digit + 1 + dice.below(15)) % 16).toString(16), at, 'latin1');
  } else changed[at] = byte ^ (1 << dice.below(8));
  return changed;
};
