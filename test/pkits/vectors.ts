import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPadesError } from '#pades';
import {
  readCertificate,
  readCrl,
  trustAnchor,
  type Certificate,
  type Evidence,
} from '#pades/x509';

/** Where Debian's python3-cryptography-vectors puts them. */
const folder = '/usr/lib/python3/dist-packages/cryptography_vectors/x509/PKITS_data';

const filesIn = (kind: 'certs' | 'crls'): readonly Buffer[] =>
  readdirSync(join(folder, kind)).map((file) => readFileSync(join(folder, kind, file)));

/** Three files are damaged on purpose; what cannot be read is not there. */
const readable = <Value>(read: (der: Buffer) => Value, files: readonly Buffer[]): Value[] =>
  files.flatMap((der) => {
    try {
      return [read(der)];
    } catch (error) {
      if (isPadesError(error, 'DerIsMalformed')) return [];
      throw error;
    }
  });

/** A certificate by its file. */
export const certificateOf = (file: string): Certificate | undefined =>
  readable(readCertificate, [readFileSync(join(folder, 'certs', `${file}.crt`))])[0];

/** Everything that the suite's directory holds, good and bad together, and its one anchor. */
export const pkitsDirectory = (): Evidence => {
  const anchor = certificateOf('TrustAnchorRootCertificate');
  if (anchor === undefined) throw new Error('The anchor of PKITS cannot be read.');
  return {
    pool: readable(readCertificate, filesIn('certs')),
    crls: readable(readCrl, filesIn('crls')),
    ocsps: [],
    anchors: [trustAnchor(anchor)],
  };
};

/** The end entities that have a file, as tests name them. */
export const endEntities = (): readonly string[] =>
  readdirSync(join(folder, 'certs'))
    .filter((file) => file.endsWith('EE.crt'))
    .map((file) => file.slice(0, -'EE.crt'.length));
