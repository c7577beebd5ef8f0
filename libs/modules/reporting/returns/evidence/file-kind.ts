import { beginsWith, DomainError, firstBytes } from '#kernel';
import { unzipSync } from 'fflate';

/** Kinds of files that prove a figure, told by their first bytes; a name proves nothing. */
const kinds = [
  { begins: firstBytes.pdf, mediaType: 'application/pdf' },
  { begins: firstBytes.png, mediaType: 'image/png' },
  { begins: firstBytes.jpeg, mediaType: 'image/jpeg' },
] as const;

const ofOffice = 'application/vnd.openxmlformats-officedocument';
const offices = [
  { holds: 'word/document.xml', mediaType: `${ofOffice}.wordprocessingml.document` },
  { holds: 'xl/workbook.xml', mediaType: `${ofOffice}.spreadsheetml.sheet` },
] as const;

/**
 * The media type of a file that somebody brings as evidence: PDF, PNG, JPEG, DOCX, XLSX.
 *
 * @throws DomainError FileIsEmpty, EvidenceFileIsNotTaken (another kind, or with macros)
 */
export function evidenceKind(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new DomainError('FileIsEmpty');
  const plain = kinds.find(({ begins }) => beginsWith(bytes, begins));
  if (plain) return plain.mediaType;
  const names = beginsWith(bytes, firstBytes.zip) ? namesIn(bytes) : [];
  const office = offices.find(({ holds }) => names.includes(holds));
  const hasMacros = names.some((name) => name.endsWith('vbaProject.bin'));
  if (!office || hasMacros) throw new DomainError('EvidenceFileIsNotTaken', { hasMacros });
  return office.mediaType;
}

/** Out of the directory of the archive: nothing is unpacked. */
function namesIn(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, { filter: ({ name }) => (names.push(name), false) });
  } catch {
    return [];
  }
  return names;
}
