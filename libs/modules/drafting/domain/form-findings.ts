import { checkForm, type DocumentContent, type SignatureBlock } from '#nd30';
import type { Finding } from './finding.js';
import { piecesOf } from './pieces.js';

/** What the rules of form (thể thức) find, each with its place. */
export function formFindings(
  content: DocumentContent,
  signatureBlock: SignatureBlock | null,
): readonly Finding[] {
  const pieces = new Map(piecesOf(content).map((piece) => [piece.id as string, piece]));
  const placeOf = (nodeId: string | null, field: string | null): string => {
    const piece = nodeId === null ? undefined : pieces.get(nodeId);
    const ofField = field === null ? undefined : (piece?.places ?? placesOfContent)[field];
    return ofField ?? piece?.place ?? 'Toàn văn bản';
  };
  return checkForm(content, signatureBlock).map(
    ({ code, severity, message, nodeId, field, clause }) => ({
      rule: code,
      severity,
      message,
      place: placeOf(nodeId, field),
      nodeId,
      field,
      clause,
    }),
  );
}

/** Where fields stand that belong to no node. */
const placesOfContent: Readonly<Record<string, string>> = {
  subject: 'Trích yếu',
  secrecy: 'Phần đầu văn bản',
  'header.issuer': 'Phần đầu văn bản',
  'header.place': 'Phần đầu văn bản',
  'header.symbol': 'Phần đầu văn bản',
  addressees: 'Kính gửi',
  body: 'Nội dung',
  recipients: 'Nơi nhận',
  archive: 'Nơi nhận',
};
