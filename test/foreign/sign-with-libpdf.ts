import { P12Signer, PDF } from '@libpdf/core';
import type { P12 } from './sign-with-openssl.js';

/** `@libpdf/core`: PAdES B-B in a field of its own, without a look. */
export const signedWithLibpdf = async (
  pdf: Uint8Array,
  { file, pin }: P12,
  signingTime: Date,
): Promise<Uint8Array> => {
  const signer = await P12Signer.create(file, pin);
  const opened = await PDF.load(pdf);
  const { bytes } = await opened.sign({ signer, signingTime });
  return bytes;
};
