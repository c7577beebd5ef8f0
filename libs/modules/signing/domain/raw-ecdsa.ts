/** ECDSA value as XML signatures want it: r‖s of equal length instead of DER (RFC 4050, 3.3). */
export function rawEcdsa(der: Uint8Array, integerBytes: number): Buffer {
  const bytes = Buffer.from(der);
  const lengthAt = 1;
  const first = (bytes[lengthAt] ?? 0) < 0x80 ? 2 : 3;
  const r = integerAt(bytes, first);
  const s = integerAt(bytes, first + 2 + r.length);
  return Buffer.concat([padded(r, integerBytes), padded(s, integerBytes)]);
}

const integerAt = (bytes: Buffer, tag: number): Buffer =>
  bytes.subarray(tag + 2, tag + 2 + (bytes[tag + 1] ?? 0));

function padded(integer: Buffer, length: number): Buffer {
  const digits = integer.length > length ? integer.subarray(integer.length - length) : integer;
  return Buffer.concat([Buffer.alloc(length - digits.length), digits]);
}
