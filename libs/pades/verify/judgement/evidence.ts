import type { X509Certificate } from 'node:crypto';
import { isPadesError } from '../../errors.js';
import type { ValidationData } from '../../long-term/index.js';
import { validationDataIn } from '../../long-term/read-validation-data.js';
import type { PdfFile } from '../../pdf/file.js';
import {
  readCertificate,
  readCrl,
  readOcspResponse,
  trustAnchor,
  type Evidence,
} from '../../x509/index.js';

const nothing: ValidationData = { certificates: [], ocsps: [], crls: [] };

/** The file's /DSS, and what else is known; what cannot be read proves nothing. */
export const evidenceIn = (
  file: PdfFile,
  known: ValidationData = nothing,
  anchors: readonly X509Certificate[],
  now: Date,
): Evidence => {
  const stored = validationDataIn(file.latest);
  const all = (kind: keyof ValidationData) => [...stored[kind], ...known[kind]];
  return {
    ocsps: readable(all('ocsps'), readOcspResponse),
    crls: readable(all('crls'), readCrl),
    pool: readable(all('certificates'), readCertificate),
    anchors: anchors.map(({ raw }) => trustAnchor(readCertificate(raw))),
    now,
  };
};

/** The evidence with more certificates that may lead to an anchor. */
export const withPool = (evidence: Evidence, certificates: readonly Uint8Array[]): Evidence => ({
  ...evidence,
  pool: [...evidence.pool, ...readable(certificates, readCertificate)],
});

const readable = <Read>(
  items: readonly Uint8Array[],
  read: (der: Uint8Array) => Read,
): readonly Read[] =>
  items.flatMap((der) => {
    try {
      return [read(der)];
    } catch (error) {
      if (isPadesError(error, 'DerIsMalformed')) return [];
      throw error;
    }
  });
