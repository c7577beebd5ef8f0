import type { SignatureLevel, SignatureReport } from './report.js';

type Known = Pick<SignatureReport, 'format' | 'signedAt' | 'revocation'>;

/** How far a signature has been brought (ETSI EN 319 142-1 §6.1), by what proves something. */
export const levelOf = (
  { format, signedAt, revocation }: Known,
  hasDocumentTimestamp: boolean,
): SignatureLevel => {
  if (format !== 'ETSI.CAdES.detached') return 'basic';
  if (signedAt === undefined || signedAt.by === 'claim') return 'B-B';
  if (revocation.status !== 'good') return 'B-T';
  return hasDocumentTimestamp ? 'B-LTA' : 'B-LT';
};
