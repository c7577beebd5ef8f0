import { childrenOf, expectTag, readDer } from '../cms/der.js';

/** What an authority answers (RFC 3161 §2.4.2): a token, or why not. */
export type TimestampResponse =
  | { readonly granted: true; readonly token: Uint8Array }
  | { readonly granted: false; readonly status: number; readonly text: string };

/** Reads a TimeStampResp. Throws `DerIsMalformed`. */
export const readTimestampResponse = (bytes: Uint8Array): TimestampResponse => {
  const [statusInfo, token] = childrenOf(readDer(bytes, 0x30));
  const [status, ...details] = childrenOf(expectTag(statusInfo, 0x30));
  const [value = -1] = expectTag(status, 0x02).content;
  const grantedOrWithMods = value === 0 || value === 1;
  if (grantedOrWithMods && token !== undefined) return { granted: true, token: token.bytes };
  const free = details.find(({ tag }) => tag === 0x30);
  const texts = free === undefined ? [] : childrenOf(free).map(({ content }) => content);
  return { granted: false, status: value, text: texts.map(utf8).join('; ') };
};

const utf8 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8').normalize('NFC');
