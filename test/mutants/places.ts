/**
 * Where a change must be noticed: every byte of a file but the last signature's padding. Digits of
 * an earlier signature's padding count: the later one covers them.
 */
export const placesToFlip = (file: Uint8Array): readonly number[] => {
  const text = Buffer.from(file).toString('latin1');
  const last = [...text.matchAll(/\/Contents <([0-9a-f]*?)(0*)>/g)].at(-1);
  const from = (last?.index ?? 0) + '/Contents <'.length + (last?.[1]?.length ?? 0);
  const to = from + (last?.[2]?.length ?? 0);
  return Array.from({ length: file.length }, (_, at) => at).filter((at) => at < from || at >= to);
};

/** The file with one bit of a byte another. A hex digit stays a hex digit. */
export const flippedAt = (file: Uint8Array, at: number): Uint8Array => {
  const changed = Buffer.from(file);
  const byte = changed[at] ?? 0;
  const digit = String.fromCharCode(byte);
  changed[at] = /[0-9a-f]/.test(digit)
    ? (Number.parseInt(digit, 16) ^ 1).toString(16).charCodeAt(0)
    : byte ^ 1;
  return changed;
};
