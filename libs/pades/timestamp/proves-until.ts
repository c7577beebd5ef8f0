import { hashOfId } from '../cms/hashes.js';
import { acceptedUntil } from '../x509/accepted-algorithms.js';
import { readCertificate } from '../x509/index.js';
import type { TimestampToken } from './timestamp-token.js';

/**
 * Until when a token proves what it stamps by itself: the end of its certificate, or of its
 * algorithm where that comes first (ETSI EN 319 102-1 §5.6). Before then it is to be stamped anew.
 */
export const timestampProvesUntil = (token: TimestampToken): Date => {
  const hash = hashOfId(token.digestAlgorithm);
  if (token.signer === undefined || hash === undefined) return token.info.genTime;
  const { notAfter, spki } = readCertificate(token.signer);
  const accepted = acceptedUntil(spki, hash);
  return accepted !== undefined && accepted < notAfter ? accepted : notAfter;
};
